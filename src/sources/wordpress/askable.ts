import { ReadError } from '../../model/readError'

/** Throws a `ReadError` for a slug that WordPress takes for none, or for a list of slugs: it would give any posts. */
export function refuseUnaskable(slug: string): void {
  if (slug === '' || /[\s,]/.test(slug)) throw new ReadError('missing', `"${slug}" is no slug`)
}
