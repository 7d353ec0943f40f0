/** All that a reader can choose, the default first. Stored settings are checked against it. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  /** Size of all text, as a factor on the size that the browser has. */
  size: [1, 0.9, 1.15, 1.3, 1.5, 1.75, 2],
  /** Height of lines, as a factor on the page's own. */
  leading: [1, 0.9, 1.15, 1.3],
  face: ['serif', 'sans', 'system'],
  /** `less` is the same as `prefers-reduced-motion`. */
  motion: ['system', 'less'],
  /** `less` loads each photo only when the reader asks for it. */
  data: ['system', 'less'],
  /** `hidden` takes the cards of stories that were read out of lists. */
  read: ['shown', 'hidden'],
} as const
