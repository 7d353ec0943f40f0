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

    share: 'Share',
    addressCopied: 'The address of this story is copied.',
    addressTitle: 'Address of this story',
    addressRefused: 'The browser doesn’t let us copy. The address is selected, for you to copy it.',
    close: 'Close',

    listen: 'Listen',
    listening: 'Listening',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop',
    speed: 'Speed',
    times: (speed: string) => `${speed}×`,
    tableSkipped: (caption: string) => (caption === '' ? 'A table is left out.' : `A table is left out: ${caption}`),
    voiceFailed: 'The voice has fallen silent. Press “Go on” to try again.',

    keysTitle: 'Keyboard shortcuts',
    keysHelp: 'They don’t work while you type.',
    keysOff: 'Switch them off in the reading settings',
    keys: {
      next: 'Next story',
      previous: 'Previous story',
      open: 'Open the story that has the focus',
      save: 'Save this story',
      search: 'Search',
      list: 'This list',
    },
    enterKey: 'Enter',
    orKey: 'or',
  },
}

export type ToolWords = typeof toolsEn
