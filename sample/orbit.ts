import { element } from './svg'

/** Size of a frame of the film, in pixels. */
const frameSize = { width: 960, height: 540 } as const

/** Halley's comet: half the long axis of its orbit in astronomical units, how far that is from a circle, and its period in years (NASA JPL). */
const halley = { axis: 17.83, eccentricity: 0.9671, period: 75.47 }
/** Where it passed the Sun last, as a decimal year. */
export const perihelion = 1986.11
/** Radii of the orbits of Jupiter, Saturn, Uranus and Neptune, in astronomical units. */
const planets = [5.2, 9.55, 19.2, 30.1]

const sun = { x: 890, y: frameSize.height / 2 }
/** Pixels of an astronomical unit. */
const scale = 23.5

/** The comet on its way round the Sun, in a decimal year, as an SVG without lettering. The orbit is drawn as if it lay in that of the planets. */
export function orbitFrame(year: number): string {
  const { width, height } = frameSize
  const { axis, eccentricity } = halley
  const { x, y } = placeIn(year)
  const away = Math.hypot(x, y)
  // The nearer to the Sun, the longer the tail, which always points away from it.
  const tail = Math.min(160, 400 / away)
  const [dx, dy] = [x / away, y / away]
  const at = { x: sun.x + x * scale, y: sun.y + y * scale }
  const end = { x: at.x + dx * tail, y: at.y + dy * tail }
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    element('rect', { width, height, fill: '#14161b' }) +
      planets
        .map((radius) => circle(sun, radius * scale, { fill: 'none', stroke: '#39404b', 'stroke-width': 2 }))
        .join('') +
      element('ellipse', {
        cx: sun.x - axis * eccentricity * scale,
        cy: sun.y,
        rx: axis * scale,
        ry: axis * Math.sqrt(1 - eccentricity ** 2) * scale,
        fill: 'none',
        stroke: '#b9b6af',
        'stroke-width': 2,
      }) +
      circle(sun, 11, { fill: '#ffd27a' }) +
      element('path', { d: tailOf(at, end), fill: '#8fb7d9' }) +
      circle(at, 8, { fill: '#ff7a70' }),
  )
}

/** Where the comet is, in astronomical units from the Sun. */
function placeIn(year: number): { x: number; y: number } {
  const { axis, eccentricity, period } = halley
  const mean = (2 * Math.PI * (year - perihelion)) / period
  // Kepler's equation, by Newton's method from the far end, where it always converges.
  let angle = Math.PI
  for (let step = 0; step < 30; step++) {
    angle -= (angle - eccentricity * Math.sin(angle) - mean) / (1 - eccentricity * Math.cos(angle))
  }
  return {
    x: axis * (Math.cos(angle) - eccentricity),
    y: axis * Math.sqrt(1 - eccentricity ** 2) * Math.sin(angle),
  }
}

interface Point {
  x: number
  y: number
}

function circle({ x, y }: Point, radius: number, looks: Record<string, string | number>): string {
  return element('circle', { cx: x, cy: y, r: radius, ...looks })
}

/** A tail as wide as the comet's head where it begins, and twice as wide where it ends. */
function tailOf(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [across, along] = [(to.y - from.y) / length, (to.x - from.x) / length]
  const corner = ({ x, y }: Point, width: number) =>
    `${(x - across * width).toFixed(1)} ${(y + along * width).toFixed(1)}`
  return `M${corner(from, 5)}L${corner(to, 10)}L${corner(to, -10)}L${corner(from, -5)}Z`
}
