import type { ScaleLinear } from 'd3-scale'
import type { Plot } from './chart'
import { ticksOf } from './figures'
import { element, label, small } from './svg'

/** Draws a line across the plot for each round value of a scale, with the value to its left; the topmost has the unit. */
export function gridLines(scale: ScaleLinear<number, number>, { figures, left, right }: Plot): string {
  const ticks = ticksOf(scale)
  return ticks
    .map((tick) => {
      const y = scale(tick)
      const written = tick === ticks.at(-1) ? figures.full(tick) : figures.plain(tick)
      return (
        element('path', { class: 'rule', d: `M${left} ${Math.round(y)}H${right}` }) +
        label(written, { class: 'soft end', x: left - 16, y: y + small * 0.36 })
      )
    })
    .join('')
}
