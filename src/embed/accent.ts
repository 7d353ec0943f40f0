/** A portal's colour and the one colour scheme in which it is used. */
export interface Accent {
  /** "#" and six hexadecimal digits. */
  color: string
  scheme: 'light' | 'dark'
  /** The colour of text on it. */
  ink: string
}

/** WCAG 2.2, 1.4.3, for text of ordinary size. */
const leastContrast = 4.5

/** The backgrounds of text in the accent, and the colour of text on it: --paper, --raised and --accent-ink of tokens.css. */
const schemes = {
  light: { papers: ['#fdfcfa', '#ffffff'], ink: '#ffffff' },
  dark: { papers: ['#121316', '#1a1c20'], ink: '#17181b' },
} as const

/**
 * Parses six hexadecimal digits. Returns null when they are no colour, or one without enough contrast in either scheme. No
 * colour has enough in both: in the other scheme the newspaper's own accent stays.
 */
export function parseAccent(digits: string): Accent | null {
  if (!/^[0-9a-f]{6}$/i.test(digits)) return null
  const color = `#${digits.toLowerCase()}`
  for (const scheme of ['light', 'dark'] as const) {
    const { papers, ink } = schemes[scheme]
    if ([...papers, ink].every((other) => contrast(color, other) >= leastContrast)) return { color, scheme, ink }
  }
  return null
}

/** The contrast ratio of two colours, "#rrggbb", from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
