/** A step of an outline as fontkit has it: points as x, y, x, y, absolute. */
export interface OutlineStep {
  command: string
  args: number[]
}

type Point = readonly [x: number, y: number]

const letters: Record<string, string> = { moveTo: 'm', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' }

/**
 * Writes the outline of a glyph as SVG path data (SVG 2, 9.3), in few letters: steps are relative, curves that are straight
 * become lines, and lines that go on in their direction become one. `place` returns where a point of the glyph is in the
 * drawing, in whole units.
 */
export function pathData(steps: OutlineStep[], place: (point: Point) => Point): string {
  let data = ''
  let at: Point = [0, 0]
  let start: Point = at
  let line: Point | null = null

  function endLine(): void {
    if (line === null) return
    const [x, y] = between(at, line)
    if (y === 0) data += x === 0 ? '' : `h${x}`
    else data += x === 0 ? `v${y}` : `l${x} ${y}`
    at = line
    line = null
  }

  for (const { command, args } of steps) {
    const points = pairsOf(args).map(place)
    const end = points.at(-1) ?? start
    const from: Point = line ?? at
    if (command !== 'moveTo' && points.length > 0 && points.every((point) => isOnWay(point, from, end))) {
      if (line !== null && !isOnWay(line, at, end)) endLine()
      line = end
      continue
    }
    endLine()
    const origin = at
    data += data === '' ? 'M' : (letters[command] ?? '')
    data += points.flatMap((point) => between(origin, point)).join(' ')
    at = end
    if (command === 'moveTo') start = end
  }
  endLine()
  return data.replaceAll(' -', '-')
}

function pairsOf(args: number[]): Point[] {
  return args.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, args[index + 1] ?? 0]] : []))
}

function between(from: Point, to: Point): Point {
  return [to[0] - from[0], to[1] - from[1]]
}

/** Whether a point is on the straight way from one to another, ends included. */
function isOnWay(point: Point, from: Point, to: Point): boolean {
  const [whole, part] = [between(from, to), between(from, point)]
  const along = whole[0] * part[0] + whole[1] * part[1]
  const aside = whole[0] * part[1] - whole[1] * part[0]
  return aside === 0 && along >= 0 && along <= whole[0] ** 2 + whole[1] ** 2
}
