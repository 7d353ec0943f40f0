import type { Counted } from './plural'

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
  reading: {},
}

export type ToolWords = typeof toolsEn
