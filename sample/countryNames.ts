import { type Box, overlap, padded, widthOf, wrapped } from './lettering'
import { extentOf, isWithin, type Outline } from './outlines'
import { isOnSheet } from './placeNames'
import { label, sheet, small } from './svg'

const lineHeight = 40
const spacing = 2
const grid = 20
/** Side by side, a country and a town would read as one name. */
const clearance = 26

/** A country on the sheet. */
export interface Area {
  code: string
  outlines: Outline[]
}

/** The names of those countries that have room for theirs: on their own ground, and clear of what is `taken`. */
export function countryNames(areas: Area[], language: string, taken: Box[]): { drawn: string; taken: Box[] } {
  const now = [...taken]
  const drawn = areas.flatMap(({ code, outlines }) => {
    const name = nameOf(code, language)
    const spot = name === null ? null : firstRoom(name, outlines, now)
    if (spot === null) return []
    now.push(spot.box)
    return spot.lines.map((line, row) =>
      label(line, {
        // Tracking would tear apart the letters of Arabic and its relatives.
        class: `country middle${hasCapitals(line) ? ' spaced' : ''}`,
        x: spot.x,
        y: spot.box.top + small * 0.86 + row * lineHeight,
      }),
    )
  })
  return { drawn: drawn.join(''), taken: now }
}

/** A country's name in capitals, in the map's language; null for a code that isn't a country's. */
function nameOf(code: string, language: string): string | null {
  const region = code === '' ? undefined : new Intl.Locale(`und-${code}`).region
  const name = region && new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(region)
  // CLDR's "Myanmar (Burma)" and "Congo - Kinshasa".
  return name
    ? name
        .replace(/ \(.*\)/, '')
        .replace(' - ', '-')
        .toLocaleUpperCase(language)
    : null
}

function hasCapitals(line: string): boolean {
  return line.toLowerCase() !== line
}

interface Room {
  lines: string[]
  x: number
  box: Box
}

/** Where a name fits on one line, or else on several; the nearest such place to the middle of the country. */
function firstRoom(name: string, outlines: Outline[], taken: Box[]): Room | null {
  const measure = (line: string) => widthOf(line, small) + spacing * line.length
  const ways = [[name], wrapped(name, 0, measure)]
  for (const lines of ways) {
    const half = { width: Math.max(...lines.map(measure)) / 2, height: (lines.length * lineHeight) / 2 }
    const spots = spotsIn(outlines, half)
    const middle = { x: mean(spots.map(({ x }) => x)), y: mean(spots.map(({ y }) => y)) }
    const best = spots
      .map(({ x, y }) => ({ lines, x, box: around(x, y, half), far: Math.hypot(x - middle.x, y - middle.y) }))
      .sort((a, b) => a.far - b.far)
      .find(({ box }) => isOnSheet(box) && !taken.some((other) => overlap(padded(box, clearance), other)))
    if (best !== undefined) return best
  }
  return null
}

interface Half {
  width: number
  height: number
}

/** The points of a grid around which a name would stay within its country. */
function spotsIn(outlines: Outline[], half: Half): { x: number; y: number }[] {
  const large = outlines.filter(({ points }) => {
    const extent = extentOf(points)
    return extent.width > half.width * 2 && extent.height > half.height * 2
  })
  if (large.length === 0) return []
  const spots: { x: number; y: number }[] = []
  for (let x = grid; x < sheet.width; x += grid) {
    for (let y = grid; y < sheet.height; y += grid) {
      const box = around(x, y, half)
      if (isOnSheet(box) && edgeOf(box).every(([left, top]) => isWithin(left, top, large))) spots.push({ x, y })
    }
  }
  return spots
}

function around(x: number, y: number, { width, height }: Half): Box {
  return { left: x - width, right: x + width, top: y - height, bottom: y + height }
}

/** Points along the upper and the lower edge of a box, and its ends. */
function edgeOf({ left, right, top, bottom }: Box): [number, number][] {
  const steps = Math.ceil((right - left) / 30)
  return Array.from({ length: steps + 1 }, (_, step) => left + ((right - left) * step) / steps).flatMap(
    (x): [number, number][] => [
      [x, top],
      [x, (top + bottom) / 2],
      [x, bottom],
    ],
  )
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
