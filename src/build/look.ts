import { contrast } from '../embed/accent'

/** A colour on light and on dark paper, as "#rrggbb". */
export interface ThemedColour {
  light: string
  dark: string
}

/** A face of the newsroom's own. */
export interface Face {
  /** Its name, and what stands in for it, as CSS has a `font-family`. */
  family: string
  /** The path or address of its file, a variable WOFF2; left out for a face that devices have. */
  file?: string | undefined
}

/** How a newsroom's pages look beside what tokens.css gives all. */
export interface Look {
  accent: ThemedColour | null
  /** The colour of the mark on a section's rule, by slug. */
  sectionColours: Record<string, ThemedColour>
  /** For text and headlines, and for the interface. */
  faces: { text?: Face | undefined; ui?: Face | undefined }
}

/** The colours of paper, as tokens.css has them. */
const papers = { light: '#fdfcfa', dark: '#121316' }

/**
 * Returns what is wrong with a colour on the paper of either theme, a line each. Takes what the colour is called and the least
 * contrast that it needs: 4.5 as text, 3 as a mark (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export function paleness(name: string, colour: ThemedColour, least: number): string[] {
  return (['light', 'dark'] as const).flatMap((theme) => {
    const ratio = contrast(colour[theme], papers[theme])
    if (ratio >= least) return []
    return `${name}.${theme}: ${colour[theme]} on ${papers[theme]} has a contrast of ${ratio.toFixed(1)} to 1; it needs ${least}.`
  })
}

const accentContrast = 4.5
const steps = 20

/**
 * A newsroom's one colour as it can be read on the paper of each theme: as it is where that is enough, else darker or
 * lighter by as little as it takes. Takes "#rrggbb".
 */
export function themedAccent(colour: string): ThemedColour {
  return { light: readableOn(papers.light, colour, '#000000'), dark: readableOn(papers.dark, colour, '#ffffff') }
}

function readableOn(paper: string, colour: string, towards: string): string {
  const mixes = Array.from({ length: steps + 1 }, (_, step) => mixed(colour, towards, step / steps))
  return mixes.find((mix) => contrast(mix, paper) >= accentContrast) ?? towards
}

/** A colour with a share of another, from 0 to 1. */
function mixed(colour: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [own = 0, its = 0] = [colour, other].map((each) => Number.parseInt(each.slice(at, at + 2), 16))
    return Math.round(own + (its - own) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}

/** Returns the CSS rules of a look, to stand after those of tokens.css. */
export function lookRules({ accent, sectionColours, faces }: Look): string {
  return [
    accent && `:root{--accent-light:${accent.light};--accent-dark:${accent.dark}}`,
    ...Object.entries(sectionColours).map(
      ([slug, { light, dark }]) => `[data-section=${JSON.stringify(slug)}]{--section:light-dark(${light},${dark})}`,
    ),
    faces.text && faceRule('text', faces.text),
    faces.ui && faceRule('ui', faces.ui),
  ]
    .filter(Boolean)
    .join('')
}

/** For readers who chose no other face; the choice of "serif" is the newsroom's own. */
function faceRule(use: 'text' | 'ui', { family, file }: Face): string {
  const [name] = family.split(',')
  const source =
    file &&
    `@font-face{font-family:${name};font-weight:100 900;font-display:optional;src:url(${JSON.stringify(file)}) format("woff2")}`
  return `${source ?? ''}:root:not([data-face=sans],[data-face=system]){--face-${use}:${family}}`
}
