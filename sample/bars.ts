import { scaleBand, scaleLinear } from 'd3-scale'
import type { Plot } from './chart'
import { widthOf } from './lettering'
import { element, label, small } from './svg'

const gap = 20
const thickest = 58

/** Draws horizontal bars, one under another: for names, and for rows that are in no order of time. */
export function bars({ rows, figures, left, right, top, bottom }: Plot): string {
  const start = left + gap + Math.max(...rows.map(([name]) => widthOf(name, small)))
  const end = right - gap - Math.max(...rows.map(([, value]) => widthOf(figures.full(value), small, 'bold')))
  const along = scaleLinear([0, Math.max(...rows.map(([, value]) => value)) || 1], [start, end])
  const down = scaleBand(rows.keys(), [top, bottom]).paddingInner(0.32).paddingOuter(0.16)
  const thickness = Math.min(thickest, down.bandwidth())
  const drawn = rows.map(([name, value], index) => {
    const middle = (down(index) ?? top) + down.bandwidth() / 2
    const y = middle + small * 0.36
    const [width, height] = [along(value) - start, thickness]
    return (
      label(name, { class: 'end', x: start - gap, y }) +
      element('rect', { class: 'bar', x: start, y: middle - thickness / 2, width, height }) +
      label(figures.full(value), { class: 'value', x: along(value) + gap * 0.7, y })
    )
  })
  return drawn.join('') + element('path', { class: 'axis', d: `M${start} ${top}V${bottom}` })
}
