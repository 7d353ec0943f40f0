/**
 * The words of what a page gets once it has been drawn: the reader's own tools. They stand apart from `en.ts` so that no first
 * view waits for them; the types check that other languages leave none out.
 */
export const toolsEn = {
  /** Reading without a line. */
  offline: {},
  /** Stories kept, stories read. */
  shelf: {},
  /** The page as the reader wants it. */
  settings: {},
  /** Listening, sharing, keys, photographs. */
  reading: {
    photo: 'Photo on the whole screen',
    photoOf: (number: number, total: number) => `${number} of ${total}`,
    previousPhoto: 'Previous photo',
    nextPhoto: 'Next photo',
    larger: 'Zoom in',
    smaller: 'Zoom out',
    closePhoto: 'Close the photo',
  },
}

export type ToolWords = typeof toolsEn
