import { scaleLinear, scalePoint } from 'd3-scale'
import { line as lineThrough } from 'd3-shape'
import { gridLines } from './axis'
import type { Plot } from './chart'
import { type Figures, ticksOf, valueScale } from './figures'
import { type Box, overlap, padded, widthOf } from './lettering'
import { element, label, small } from './svg'

interface Point {
  name: string
  value: number
  x: number
  y: number
}

const path = lineThrough<Point>(
  ({ x }) => x,
  ({ y }) => y,
).digits(1)

/** Draws a line over time. Its scale may start above zero, for what counts is how it moves; turning points have figures. */
export function line(plot: Plot): string {
  const { rows, figures, top, right } = plot
  const values = rows.map(([, value]) => value)
  const scale = valueScale(Math.min(...values), Math.max(...values))
  const left = plot.left + Math.max(...ticksOf(scale).map((tick) => widthOf(figures.full(tick), small))) + 16
  const bottom = plot.bottom - 60
  scale.range([bottom, top + 30])
  const names = rows.map(([name]) => name)
  const across = positionsOf(names, [left + 40, right - 40])
  const points = rows.map(([name, value], index) => ({ name, value, x: across[index] ?? left, y: scale(value) }))
  return (
    gridLines(scale, { ...plot, left }) +
    element('path', { class: 'axis', d: `M${left} ${bottom}H${right}` }) +
    element('path', { class: 'line', d: path(points) ?? '' }) +
    points.map(({ x, y }) => element('circle', { class: 'dot', cx: x, cy: y, r: 9 })).join('') +
    figuresAt(points, figures, { left, right, top: top - 20, bottom }) +
    namesUnder(points, bottom)
  )
}

/** Where the points stand from left to right: by their years, or evenly spaced where names aren't years in order. */
function positionsOf(names: string[], range: [number, number]): number[] {
  const years = names.map((name) => (/^\d{4}$/.test(name) ? Number(name) : Number.NaN))
  const inOrder = years.every((year, index) => year > (years[index - 1] ?? Number.NEGATIVE_INFINITY))
  if (inOrder) return years.map(scaleLinear([years[0] ?? 0, years.at(-1) ?? 0], range))
  const evenly = scalePoint(names.keys(), range)
  return names.map((_, index) => evenly(index) ?? range[0])
}

/** The figures of the last point, the highest, the lowest and the first, as far as they don't cover one another. */
function figuresAt(points: Point[], figures: Figures, plot: Box): string {
  const byHeight = points.toSorted((a, b) => a.y - b.y)
  const taken: Box[] = []
  return [points.at(-1), byHeight[0], byHeight.at(-1), points[0]]
    .flatMap((point) => {
      if (point === undefined) return []
      const { value, x, y } = point
      const written = figures.full(value)
      const width = widthOf(written, small, 'bold')
      const place = points.indexOf(point)
      const [before, after] = [points[place - 1]?.y ?? y, points[place + 1]?.y ?? y]
      const isLow = before <= y && after <= y && y + 62 < plot.bottom
      const baseline = isLow ? y + 50 : y - 24
      const middle = Math.min(plot.right - width / 2, Math.max(plot.left + 6 + width / 2, x))
      const box = { left: middle - width / 2, right: middle + width / 2, top: baseline - small, bottom: baseline + 6 }
      if (taken.some((other) => overlap(padded(other, 4), box))) return []
      taken.push(box)
      return [label(written, { class: 'value over middle', x: middle, y: baseline })]
    })
    .join('')
}

/** The points' names under the line, beginning with the last and the first, as far as they don't touch. */
function namesUnder(points: Point[], bottom: number): string {
  const taken: Box[] = []
  return [points.at(-1), ...points.slice(0, -1)]
    .flatMap((point) => {
      if (point === undefined) return []
      const half = widthOf(point.name, small) / 2
      const box = { left: point.x - half, right: point.x + half, top: bottom, bottom: bottom + 50 }
      if (taken.some((other) => overlap(padded(other, 8), box))) return []
      taken.push(box)
      return [label(point.name, { class: 'middle', x: point.x, y: bottom + 48 })]
    })
    .join('')
}
