/** All that a reader can choose, the standard first; what is kept is checked against it. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  /** Size of all text, as a factor on the size that the browser has. */
  size: [1, 0.9, 1.15, 1.3, 1.5, 1.75, 2],
  /** Height of lines, as a factor on the page's own. */
  leading: [1, 0.9, 1.15, 1.3],
  face: ['serif', 'sans', 'system'],
  /** `less` moves nothing, as if the system asked for that. */
  motion: ['system', 'less'],
  /** `less` waits with photos until the reader asks for each. */
  data: ['system', 'less'],
} as const
