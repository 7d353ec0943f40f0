import type { Plot } from './chart'
import { element, label, small } from './svg'

/** Level lines with their values to the left of the plot; the topmost says the unit. `rise` gives the height of a value. */
export function levels(ticks: number[], { figures, left, right }: Plot, rise: (value: number) => number): string {
  return ticks
    .map((tick) => {
      const y = rise(tick)
      const written = tick === ticks.at(-1) ? figures.full(tick) : figures.plain(tick)
      return (
        element('path', { class: 'rule', d: `M${left} ${Math.round(y)}H${right}` }) +
        label(written, { class: 'soft end', x: left - 16, y: y + small * 0.36 })
      )
    })
    .join('')
}
