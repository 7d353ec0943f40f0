import { type GeoGeometryObjects, type GeoProjection, geoPath } from 'd3-geo'

/** A line on the sheet, in its units. */
export interface Outline {
  points: [number, number][]
  closed: boolean
}

/** How far a line may stray from the shape, in units: less than can be seen. */
const tolerance = 0.7
/** Islands smaller than this can't be seen. */
const speck = 1.5

/** What of a shape on the globe comes to lie on the sheet, with no more points than can be seen. */
export function outlinesOf(shape: GeoGeometryObjects, projection: GeoProjection): Outline[] {
  const outlines: Outline[] = []
  const add = (x: number, y: number) => outlines.at(-1)?.points.push([x, y])
  const pen = {
    beginPath() {},
    arc() {},
    moveTo(x: number, y: number) {
      outlines.push({ points: [], closed: false })
      add(x, y)
    },
    lineTo: add,
    closePath() {
      const last = outlines.at(-1)
      if (last !== undefined) last.closed = true
    },
  }
  geoPath(projection, pen)(shape)
  return outlines.map(simplified).filter(({ points, closed }) => points.length > (closed ? 2 : 1) && !isSpeck(points))
}

function simplified({ points, closed }: Outline): Outline {
  const first = points[0]
  const half = Math.floor(points.length / 2)
  // A ring begins and ends at one point, so it is taken in two halves.
  if (!closed || first === undefined) return { points: withoutStraights(points), closed }
  const halves = [points.slice(0, half + 1), [...points.slice(half), first]].map(withoutStraights)
  return { points: halves.flatMap((line) => line.slice(0, -1)), closed }
}

/** Ramer, Douglas and Peucker: keeps a point that lies off the straight line between those kept on either side. */
function withoutStraights(points: Outline['points']): Outline['points'] {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 3) return points
  const away = points.map((point) => distance(point, first, last))
  const farthest = away.reduce((best, far, place) => (far > (away[best] ?? 0) ? place : best), 0)
  if ((away[farthest] ?? 0) <= tolerance) return [first, last]
  const before = withoutStraights(points.slice(0, farthest + 1))
  return [...before.slice(0, -1), ...withoutStraights(points.slice(farthest))]
}

type Point = [number, number]

/** From a point to the straight line between two others. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}

function isSpeck(points: Outline['points']): boolean {
  const { width, height } = extentOf(points)
  return width < speck && height < speck
}

export function extentOf(points: Outline['points']) {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

/** Outlines as SVG path data, in whole units, each step from the last. */
export function pathOf(outlines: Outline[]): string {
  return outlines
    .map(({ points, closed }) => {
      let [x, y] = [0, 0]
      const steps = points.map((point) => {
        const step = [Math.round(point[0]) - x, Math.round(point[1]) - y]
        x += step[0] ?? 0
        y += step[1] ?? 0
        return step.join(' ')
      })
      return `M${steps[0]}l${steps.slice(1).join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`
    })
    .join('')
}

/** Whether a point lies within closed outlines (even-odd rule). */
export function isWithin(x: number, y: number, outlines: Outline[]): boolean {
  let within = false
  for (const { points } of outlines) {
    let [x1, y1] = points.at(-1) ?? [0, 0]
    for (const [x2, y2] of points) {
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within
      x1 = x2
      y1 = y2
    }
  }
  return within
}
