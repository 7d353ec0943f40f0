import type { ChartRecipe } from './recipe'
import { drawing, element, label, sheet } from './svg'

const edge = 60
const top = 150
const bottom = 700

/** A chart of a story's own figures, each written out beside its mark. */
export function chartOf(recipe: ChartRecipe): string {
  const size = Math.min(44, (sheet.width - 2 * edge) / (recipe.title.length * widestLetter))
  const title = label(recipe.title, { class: 'title', x: edge, y: 90, style: sized(size) })
  return drawing(recipe.title, title + forms[recipe.form](recipe))
}

/** In ems, and on the safe side: what face a reader's system has is not known. */
const widestLetter = 0.66

const forms = { bars, columns, line }

function bars({ rows, unit }: ChartRecipe): string {
  const step = (sheet.height - top - 40) / rows.length
  const size = Math.min(34, step * 0.6)
  const names = Math.min(560, Math.max(...rows.map(([name]) => name.length)) * size * widestLetter)
  const room = sheet.width - 2 * edge - names - 180
  const most = Math.max(...rows.map(([, value]) => value))
  return rows
    .map(([name, value], place) => {
      const y = top + place * step
      const width = Math.max(2, (value / most) * room)
      const middle = y + step * 0.5 + size * 0.35
      return (
        label(name, { x: edge, y: middle, style: sized(size) }) +
        element('rect', { class: 'bar', x: edge + names + 20, y: y + step * 0.14, width, height: step * 0.72 }) +
        label(valued(value, unit), {
          class: 'soft',
          x: edge + names + 34 + width,
          y: middle,
          style: sized(size),
        })
      )
    })
    .join('')
}

function columns({ rows, unit }: ChartRecipe): string {
  const step = (sheet.width - 2 * edge) / rows.length
  const most = Math.max(...rows.map(([, value]) => value))
  const size = Math.min(34, step * 0.34)
  return rows
    .map(([name, value], place) => {
      const x = edge + (place + 0.5) * step
      const height = Math.max(2, (value / most) * (bottom - top - 50))
      return (
        element('rect', { class: 'bar', x: x - step * 0.36, y: bottom - height, width: step * 0.72, height }) +
        label(valued(value, ''), { ...centred(x, bottom - height - 16, size), class: 'soft' }) +
        label(name, centred(x, bottom + 50, size))
      )
    })
    .concat(unitNote(unit))
    .join('')
}

function line({ rows, unit }: ChartRecipe): string {
  const values = rows.map(([, value]) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = (sheet.width - 2 * edge - 100) / (rows.length - 1)
  const points = rows.map(([name, value], place) => ({
    name,
    value,
    x: edge + 50 + place * step,
    // The line's scale begins below its least value, not at zero: what counts is how it moves.
    y: bottom - 60 - ((value - least) / (most - least || 1)) * (bottom - top - 150),
  }))
  const size = Math.min(34, step * 0.34)
  return (
    element('line', { class: 'rule', x1: edge, x2: sheet.width - edge, y1: bottom, y2: bottom }) +
    element('path', { class: 'line', d: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}` }) +
    points
      .map(({ name, value, x, y }, place) => {
        // Beside a rising line the upper left is free, beside a falling one the upper right, and under a low the space below.
        const [before, after] = [points[place - 1]?.y ?? y, points[place + 1]?.y ?? y]
        const falls = after > before
        const isLow = before < y && after < y
        const beside = isLow
          ? { x, y: y + 50, 'text-anchor': 'middle' }
          : { x: falls ? x + 4 : x - 4, y: y - 22, 'text-anchor': falls ? 'start' : 'end' }
        return (
          element('circle', { class: 'dot', cx: x, cy: y, r: 10 }) +
          label(valued(value, ''), { ...beside, class: 'soft', style: sized(size) }) +
          label(name, centred(x, bottom + 50, size))
        )
      })
      .join('') +
    unitNote(unit)
  )
}

function unitNote(unit: string): string {
  return unit === '' ? '' : label(unit, { class: 'soft', x: edge, y: top - 10, style: sized(34) })
}

function centred(x: number, y: number, size: number) {
  return { x, y, 'text-anchor': 'middle', style: sized(size) }
}

function sized(size: number): string {
  return `font-size:${Math.round(size)}px`
}

function valued(value: number, unit: string): string {
  const number = new Intl.NumberFormat('en-GB').format(value)
  return unit === '%' || unit === '' ? number + unit : `${number} ${unit}`
}
