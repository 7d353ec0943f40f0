/**
 * The words of what a page gets once it has been drawn: the reader's own tools. They stand apart from `en.ts` so that no first
 * view waits for them; the types check that other languages leave none out.
 */
export const toolsEn = {
  /** Reading without a line. */
  offline: {
    newVersion: 'A newer version of this reader is here. What you read stays until you load it.',
    loadNewVersion: 'Load it',
  },
  /** Stories kept, stories read. */
  shelf: {},
  /** The page as the reader wants it. */
  settings: {},
  /** Listening, sharing, keys, photographs. */
  reading: {},
}

export type ToolWords = typeof toolsEn
