/** What the worker's caches are called. Those of another version, or that have no place here any more, it deletes. */
export const cachePrefix = 'offline-'

export const cacheNames = {
  /** The code of this build and of those that a tab may still run, and the shell. */
  code: 'offline-code-1',
  /** Pages that were opened, as complete HTML. */
  pages: 'offline-pages-1',
  /** What the newsroom's server answered. */
  data: 'offline-data-1',
  photos: 'offline-photos-1',
} as const

/** Of photographs that `keepPhotos` kept for a saved story. No limit touches it. */
export const keptPhotosName = 'kept-photos'
