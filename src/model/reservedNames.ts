import { pathPatterns } from './paths'

/** The first steps of the reader's own paths, such as "search". */
export const reservedPageNames: string[] = [
  ...new Set(
    Object.values(pathPatterns)
      .map((pattern) => pattern.split('/')[1] ?? '')
      .filter((step) => /^[^:]/.test(step)),
  ),
]

/** The folders of files at the top of a site. */
const folders = ['assets', 'edition', 'icons', 'oembed']

/** Whether the reader itself has something at the address that a section or a static page with this slug would have. */
export function isReserved(slug: string): boolean {
  return reservedPageNames.includes(slug) || folders.includes(slug)
}
