import { levels } from './axis'
import type { Plot } from './chart'
import { ticksOver } from './figures'
import { widthOf, wrapped } from './lettering'
import { element, label, small } from './svg'

const nameLine = 40

/** Columns side by side, for few steps of time. Each bears its figure; where that has no room, a scale says it. */
export function columns(plot: Plot): string {
  const { rows, figures, top } = plot
  const values = rows.map(([, value]) => value)
  const widest = Math.max(...values.map((value) => widthOf(figures.full(value), small, 'bold')))
  const bears = widest + 8 <= (plot.right - plot.left) / rows.length
  const ticks = bears ? [0, Math.max(...values) || 1] : ticksOver(0, Math.max(...values))
  const most = ticks.at(-1) ?? 1
  const left = bears ? plot.left : plot.left + Math.max(...ticks.map((tick) => widthOf(figures.full(tick), small))) + 16
  const step = (plot.right - left) / rows.length
  const names = rows.map(([name]) => wrapped(name, step - 10, (line) => widthOf(line, small)))
  const bottom = plot.bottom - 10 - nameLine * Math.max(...names.map((lines) => lines.length))
  const room = bottom - top - (bears ? 60 : 20)
  // Names too wide to stand side by side, such as years under many columns, leave some out, not the last.
  const every = Math.ceil((Math.max(...names.flat().map((line) => widthOf(line, small))) + 10) / step)
  const drawn = rows.map(([, value], place) => {
    const x = left + (place + 0.5) * step
    const height = (value / most) * room
    const lines = (rows.length - 1 - place) % every === 0 ? (names[place] ?? []) : []
    return (
      element('rect', { class: 'bar', x: x - step * 0.34, y: bottom - height, width: step * 0.68, height }) +
      (bears ? label(figures.full(value), { class: 'value middle', x, y: bottom - height - 16 }) : '') +
      lines.map((line, row) => label(line, { class: 'middle', x, y: bottom + 46 + row * nameLine })).join('')
    )
  })
  const scale = bears ? '' : levels(ticks, { ...plot, left }, (value) => bottom - (value / most) * room)
  return scale + drawn.join('') + element('path', { class: 'axis', d: `M${left} ${bottom}H${plot.right}` })
}
