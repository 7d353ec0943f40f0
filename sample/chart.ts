import { bars } from './bars'
import { columns } from './columns'
import { chartStyle } from './drawingStyles'
import { type Figures, figuresIn } from './figures'
import { balanced, widthOf } from './lettering'
import { line } from './line'
import type { ChartSpec } from './pictureSpec'
import { drawing, element, label, sheet } from './svg'

/** What a chart is drawn from: its rows, how figures are written, and the part of the sheet below the title. */
export interface Plot {
  rows: ChartSpec['rows']
  figures: Figures
  left: number
  right: number
  top: number
  bottom: number
}

const forms = { bars, columns, line }

const edge = 60
const titleSize = 44
const titleLine = 54

/** A chart of a story's own figures. `language` is the story's: figures are written as its readers write them. */
export function chartOf({ title, unit, form, rows }: ChartSpec, language: string): string {
  const width = sheet.width - 2 * edge
  const lines = balanced(title, width, (line) => widthOf(line, titleSize, 'bold'))
  const written = lines.map((line, place) => label(line, { class: 'title', x: edge, y: 92 + place * titleLine }))
  const figures = figuresIn(language, unit)
  const note = figures.short || title.toLowerCase().includes(unit.toLowerCase()) ? '' : unit
  const below = 92 + (lines.length - 1) * titleLine
  const noted = note === '' ? '' : label(note, { class: 'soft', x: edge, y: below + 50 })
  const top = below + (note === '' ? 48 : 92)
  const plot = { rows, figures, left: edge, right: sheet.width - edge, top, bottom: sheet.height - 50 }
  const ground = element('rect', { class: 'ground', ...sheet })
  return drawing(title, chartStyle, ground + written.join('') + noted + forms[form](plot))
}
