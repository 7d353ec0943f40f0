/** What the worker's caches are called. It deletes those of other versions. */
export const cachePrefix = 'offline-'

export const cacheNames = {
  /** The code of this build and of those that a tab may still run, and the shell. */
  code: 'offline-code-1',
  /** Pages that were opened, as complete HTML. */
  pages: 'offline-pages-2',
  /** The newsroom's JSON documents. */
  data: 'offline-data-2',
  photos: 'offline-photos-2',
} as const

/** The photographs of saved stories. No limit applies to it. The name is older than the rest, and readers have a cache of it. */
export const savedPhotosCache = 'kept-photos'
