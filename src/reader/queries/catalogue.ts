import { queryOptions } from '@tanstack/react-query'
import { catalogueFor } from '../../i18n/catalogues'

/** The interface's words in a language (BCP 47 tag). */
export function catalogueQuery(language: string) {
  return queryOptions({
    queryKey: ['catalogue', language],
    queryFn: () => catalogueFor(language),
    staleTime: Number.POSITIVE_INFINITY,
    // Functions can't be compared, so a refetch would look like a change.
    structuralSharing: false,
  })
}
