import { type Box, overlap, widthOf } from './lettering'
import { element, label, sheet, small } from './svg'

const earthRadius = 6371
const edge = 32
const longest = 240

/** A bar that shows how long a round number of kilometres is, in a corner that isn't `taken`. `radian` is its length. */
export function scaleBar(radian: number, language: string, taken: Box[]): string {
  const unit = radian / earthRadius
  const kilometres = [5, 2, 1]
    .flatMap((digit) => [1000, 100, 10, 1].map((power) => digit * power))
    .sort((a, b) => b - a)
    .find((length) => length * unit <= longest)
  if (kilometres === undefined) return ''
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer' })
  const written = format.format(kilometres)
  const length = kilometres * unit
  const width = Math.max(length, widthOf(written, small))
  const corners = [sheet.height - edge - 60, edge].flatMap((top) =>
    [edge, sheet.width - edge - width].map((left) => ({ left, right: left + width, top, bottom: top + 60 })),
  )
  const free = corners.find((corner) => !taken.some((other) => overlap(corner, other)))
  if (free === undefined) return ''
  const middle = (free.left + free.right) / 2
  const bar = `M${Math.round(middle - length / 2)} ${free.bottom - 12}v12h${Math.round(length)}v-12`
  return element(
    'g',
    { class: 'scale' },
    element('path', { d: bar }) + label(written, { class: 'middle', x: middle, y: free.bottom - 20 }),
  )
}
