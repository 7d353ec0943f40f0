import { escapeMarkup } from '../src/model/escapeMarkup'

/** Size of every drawing, in units of its own. On a phone 390 px wide, 34 units are a readable 11 px. */
export const sheet = { width: 1200, height: 800 } as const

/** The smallest lettering, in the sheet's units. */
export const small = 34

export type Attributes = Record<string, string | number>

/** An element of SVG as text. Attribute values are escaped; `inside` is SVG already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(numbered(value))}"`)
  return `<${name}${written.join('')}>${inside}</${name}>`
}

/** A line of lettering; the text is escaped. */
export function label(text: string, attributes: Attributes): string {
  return element('text', attributes, escapeMarkup(text))
}

/** A drawing without its lettering. */
export function withoutLettering(svg: string): string {
  return svg.replace(/<text[^>]*>[^<]*<\/text>/g, '')
}

/** A whole drawing: its title, which no reader sees but machines can read, its colours and faces, and what is drawn. */
export function drawing(title: string, style: string, inside: string): string {
  const { width, height } = sheet
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    `${element('title', {}, escapeMarkup(title))}<style>${style}</style>${inside}`,
  )
}

/** A tenth of a unit is finer than any screen. */
function numbered(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : value
}
