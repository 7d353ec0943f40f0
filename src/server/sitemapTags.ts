/** The tag of all sitemaps. They name more stories than there is room for tags. */
export const sitemapsTag = 'sitemaps'

/** The tag of one sitemap, by its path. */
export function sitemapTag(path: string): string {
  return `sitemap:${path}`
}
