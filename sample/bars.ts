import type { Plot } from './chart'
import { widthOf } from './lettering'
import { element, label, small } from './svg'

const gap = 20
const thickest = 58

/** Bars from left to right, one under another: for names, and for rows that aren't in the order of time. */
export function bars({ rows, figures, left, right, top, bottom }: Plot): string {
  const step = (bottom - top) / rows.length
  const thickness = Math.min(thickest, step * 0.68)
  const start = left + gap + Math.max(...rows.map(([name]) => widthOf(name, small)))
  const room = right - start - gap - Math.max(...rows.map(([, value]) => widthOf(figures.full(value), small, 'bold')))
  const most = Math.max(...rows.map(([, value]) => value)) || 1
  const drawn = rows.map(([name, value], place) => {
    const middle = top + (place + 0.5) * step
    const width = (value / most) * room
    const y = middle + small * 0.36
    return (
      label(name, { class: 'end', x: start - gap, y }) +
      element('rect', { class: 'bar', x: start, y: middle - thickness / 2, width, height: thickness }) +
      label(figures.full(value), { class: 'value', x: start + width + gap * 0.7, y })
    )
  })
  return drawn.join('') + element('path', { class: 'axis', d: `M${start} ${top}V${bottom}` })
}
