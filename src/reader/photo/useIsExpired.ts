import type { Photo } from '../../model/photo'
import { isExpired } from '../../model/photoRights'
import { useClientValue } from '../ui/useClientValue'

/** Whether a photo's rights have ended, be it since its page was made. */
export function useIsExpired(photo: Photo | null): boolean {
  const rights = photo?.rights
  const wasExpired = rights !== undefined && rights.until !== null && photo?.renditions.length === 0
  return useClientValue(() => isExpired(rights, Date.now()), wasExpired)
}
