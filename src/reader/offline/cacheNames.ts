/** Another site of the same origin, under another path, has caches of its own. */
const site = import.meta.env.BASE_URL.replace(/^\/$/, '')

/** What the worker's caches are called. It deletes those of other versions. */
export const cachePrefix = `offline${site}-`

export const cacheNames = {
  /** The code of this build and of those that a tab may still run, and the shell. */
  code: `${cachePrefix}code-1`,
  /** Pages that were opened, as complete HTML. */
  pages: `${cachePrefix}pages-2`,
  /** The newsroom's JSON documents. */
  data: `${cachePrefix}data-2`,
  photos: `${cachePrefix}photos-2`,
} as const

/** The photographs of saved stories. No limit applies to it. The name is older than the rest, and readers have a cache of it. */
export const savedPhotosCache = `kept-photos${site}`
