import type { Counted } from './plural'

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
  offline: {
    newVersion: 'A newer version of this reader is here. What you read stays until you load it.',
    loadNewVersion: 'Load it',
  },
  /** Stories kept, stories read. */
  library: {
    save: 'Save story',
    notSaved: {
      closed: 'This browser keeps nothing for this page, so the story can’t be saved.',
      full: 'This device has no room left for the story.',
      crowded: 'Your shelf is full. Remove a saved story to make room for this one.',
    },
    read: 'Read',
    copyFrom: (time: string) => `The newsroom can’t be reached. This is your saved copy, from ${time}.`,
    changedSince: (time: string) => `This story has changed since you read it (${time}).`,
    seeChanges: 'See what changed',
    whatChanged: 'What has changed',
    changed: {
      headline: 'Headline',
      standfirst: 'Introduction',
      added: 'Added',
      removed: 'Removed',
      reworded: 'Reworded',
    },
    before: 'Before:',
    after: 'Now:',
    stopped: 'You have read part of this story.',
    goOn: 'Continue where you stopped',
    close: 'Close',

    closed: 'This browser keeps nothing for this page. It may be a private window, or storage may be switched off.',
    nothingSaved: 'You have not saved any stories yet.',
    howToSave: 'Press “Save story” under a headline. The story will be here, even without a connection.',
    whereKept: 'Saved stories are in this browser, on this device, and nowhere else.',
    find: 'Find in saved stories',
    order: 'Order',
    orders: { saved: 'Last saved first', published: 'Last published first', section: 'By section' },
    savedCount: { one: '# saved story', other: '# saved stories' } as Counted,
    foundCount: { one: '# story has these words', other: '# stories have these words' } as Counted,
    remove: 'Remove',
    removed: (headline: string) => `Removed: ${headline}`,
    undo: 'Undo',

    history: 'Reading history',
    nothingRead: 'Nothing has been remembered.',
    readAt: (time: string) => `Read: ${time}`,
    wholeHistory: 'Show the whole history',
    clearHistory: 'Clear the history',

    yourData: 'What is kept on this device',
    keepHistory: 'Remember what I read, and where I stopped',
    showMarks: 'Mark stories that I have read',
    exportAll: 'Save a copy as a file',
    importAll: 'Add from a file',
    imported: {
      saved: { one: '# story was added.', other: '# stories were added.' } as Counted,
      readings: { one: '# entry was added to the history.', other: '# entries were added to the history.' } as Counted,
      unreadable: { one: '# entry could not be read.', other: '# entries could not be read.' } as Counted,
      leftOut: { one: 'There was no room for # story.', other: 'There was no room for # stories.' } as Counted,
    },
    notImported: 'This file holds no saved stories that can be read.',
    tooLarge: 'This file is too large.',
    deleteAll: 'Delete everything',
    deleteAsk:
      'Saved stories, reading history, settings and pages kept for offline reading will be gone from this device.',
    deleteYes: 'Delete it all',
    deleteNo: 'Keep it',
    deleted: 'Everything has been deleted.',
    failed: 'This could not be done: the browser keeps nothing for this page, or has no room.',
  },
  /** The page as the reader wants it. */
  settings: {
    intro: 'Each change counts at once, on this device alone.',
    notKept: 'This browser keeps nothing for this site: the changes hold until you close the page.',
    theme: 'Colours',
    themes: { system: 'As your device has them', light: 'Light', dark: 'Dark' },
    contrast: 'If your device asks for more contrast, or for colours of its own, the page follows.',
    text: 'Text',
    size: 'Size',
    leading: 'Space between lines',
    leadings: { 0.9: 'Narrow', 1: 'Standard', 1.15: 'Wide', 1.3: 'Very wide' },
    face: 'Typeface',
    faces: { serif: 'With serifs', sans: 'Without serifs', system: 'Your device’s own' },
    sample: 'How it looks',
    sampleHeadline: 'A headline at your size',
    sampleText:
      'This is how the text of a story will look. Read a few lines, the way you hold your device when you read, and change the size until your eyes are at ease.',
    sampleCredit: 'Captions and credits follow.',
    comfort: 'Motion, data and keys',
    motion: 'Nothing moves, even if my device allows it',
    data: 'Photos wait until I ask for them',
    dataHelp:
      'This is also so when your browser saves data. A page opened from outside may still fetch its first photo.',
    keys: 'Single keys do things: j and k, for example, go from story to story',
    kept: 'Kept for reading without a connection',
    pages: { one: '# page', other: '# pages' } as Counted,
    photos: { one: '# photo', other: '# photos' } as Counted,
    space: (size: string) => `The whole site takes ${size} on this device.`,
    clear: 'Clear what is kept',
    cleared: 'Nothing is kept any more.',
    standard: 'Back to standard',
    standardAgain: 'Everything is as it was at first.',
  },
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
