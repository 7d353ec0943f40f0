/** Has a CDN forget what it keeps under some tags, as they stand in `Surrogate-Key` and `Cache-Tag`. Never rejects. */
export type PurgeCdn = (tags: string[]) => Promise<void>
