/**
 * The words of what a page gets once it has been drawn: the reader's own tools. They stand apart from `en.ts` so that no first
 * view waits for them; the types check that other languages leave none out.
 */
export const toolsEn = {
  /** A story that has changed while it was read. */
  fresh: {
    storyChanged: 'This story was updated.',
    showNewText: 'Show the new text',
    storyGone: {
      withdrawn: 'The newsroom has withdrawn this story since you opened it.',
      embargoed: 'The newsroom has withdrawn this story since you opened it.',
      expired: 'This story has expired since you opened it.',
      missing: 'The newsroom has removed this story since you opened it.',
    },
  },
  /** The code that puts a story into somebody’s page. */
  embedding: {
    help: 'Paste this code into your page. Without its script, the frame keeps the height that is written in it.',
    view: 'Show',
    views: { article: 'The whole story', card: 'A card that leads to it' },
    theme: 'Colours',
    themes: {
      auto: 'As each reader’s device has them',
      light: 'Dark on light',
      dark: 'Light on dark',
      transparent: 'No background',
    },
    code: 'Code',
    copy: 'Copy the code',
    copied: 'The code is copied.',
    copyRefused: 'The browser doesn’t let us copy. The code is selected, for you to copy it.',
    preview: 'Preview',
    close: 'Close',
  },
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
