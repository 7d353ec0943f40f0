import { scaleBand, scaleLinear } from 'd3-scale'
import { gridLines } from './axis'
import type { Plot } from './chart'
import { ticksOf, valueScale } from './figures'
import { widthOf, wrapped } from './lettering'
import { element, label, small } from './svg'

const nameLine = 40

/** Draws columns side by side, for a few steps of time. Each carries its figure; where that has no room, a scale does. */
export function columns(plot: Plot): string {
  const { rows, figures, top } = plot
  const values = rows.map(([, value]) => value)
  const most = Math.max(...values) || 1
  const widest = Math.max(...values.map((value) => widthOf(figures.full(value), small, 'bold')))
  const hasFigures = widest + 8 <= (plot.right - plot.left) / rows.length
  const scale = hasFigures ? scaleLinear([0, most], [0, 1]) : valueScale(0, most)
  const scaleWidth = Math.max(...ticksOf(scale).map((tick) => widthOf(figures.full(tick), small))) + 16
  const left = hasFigures ? plot.left : plot.left + scaleWidth
  const across = scaleBand(rows.keys(), [left, plot.right]).paddingInner(0.32).paddingOuter(0.16)
  const step = across.step()
  const names = rows.map(([name]) => wrapped(name, step - 10, (line) => widthOf(line, small)))
  const bottom = plot.bottom - 10 - nameLine * Math.max(...names.map((lines) => lines.length))
  scale.range([bottom, top + (hasFigures ? 60 : 20)])
  // Names too wide to stand side by side, such as years under many columns: some are left out, never the last.
  const every = Math.ceil((Math.max(...names.flat().map((line) => widthOf(line, small))) + 10) / step)
  const drawn = rows.map(([, value], index) => {
    const x = across(index) ?? left
    const middle = x + across.bandwidth() / 2
    const y = scale(value)
    const lines = (rows.length - 1 - index) % every === 0 ? (names[index] ?? []) : []
    return (
      element('rect', { class: 'bar', x, y, width: across.bandwidth(), height: bottom - y }) +
      (hasFigures ? label(figures.full(value), { class: 'value middle', x: middle, y: y - 16 }) : '') +
      lines.map((line, row) => label(line, { class: 'middle', x: middle, y: bottom + 46 + row * nameLine })).join('')
    )
  })
  const grid = hasFigures ? '' : gridLines(scale, { ...plot, left })
  return grid + drawn.join('') + element('path', { class: 'axis', d: `M${left} ${bottom}H${plot.right}` })
}
