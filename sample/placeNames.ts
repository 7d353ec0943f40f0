import { type Box, overlap, padded, widthOf } from './lettering'
import { element, label, sheet } from './svg'

/** A place at its point on the sheet. */
export interface Spot {
  name: string
  x: number
  y: number
}

const size = 38
const gap = 22
const edge = 20
const dot = 11

/** Dots with their names beside them, each on the side where it covers nothing; and the boxes that they take up. */
export function placeNames(spots: Spot[]): { drawn: string; taken: Box[] } {
  const dots = spots.map(dotOf)
  const chosen = settled(spots.map(sidesOf), dots)
  const names = chosen.map(({ baseline, middle, spot }) =>
    label(spot.name, { class: 'name middle', x: middle, y: baseline }),
  )
  const drawn = spots.map(({ x, y }) => element('circle', { class: 'place', cx: x, cy: y, r: dot }))
  return { drawn: drawn.join('') + names.join(''), taken: [...dots, ...chosen.map(({ box }) => box)] }
}

function dotOf({ x, y }: Spot): Box {
  return padded({ left: x, right: x, top: y, bottom: y }, dot + 2)
}

interface Side {
  spot: Spot
  box: Box
  middle: number
  baseline: number
  /** How little the side is liked, covering aside. */
  cost: number
}

/** Around the dot, the best side first: right, left, above, below, and the corners. */
function sidesOf(spot: Spot): Side[] {
  const { name, x, y } = spot
  const half = widthOf(name, size, 'bold') / 2
  const level = size * 0.36
  const sides: [number, number][] = [
    [x + gap + half, y + level],
    [x - gap - half, y + level],
    [x, y - gap - 4],
    [x, y + gap + size * 0.8],
    [x + gap * 0.6 + half, y - gap * 0.7],
    [x + gap * 0.6 + half, y + gap + size * 0.6],
    [x - gap * 0.6 - half, y - gap * 0.7],
    [x - gap * 0.6 - half, y + gap + size * 0.6],
  ]
  return sides.map(([around, baseline], place) => {
    const isAside = Math.abs(around - x) > half
    // Above and below, a name may slide along to stay on the sheet.
    const middle = isAside ? around : Math.min(sheet.width - edge - half, Math.max(edge + half, around))
    const box = {
      left: middle - half,
      right: middle + half,
      top: baseline - size * 0.8,
      bottom: baseline + size * 0.25,
    }
    return { spot, middle, baseline, box, cost: place }
  })
}

/** Chooses a side for each spot, and again in the light of the others' choices, until nothing moves. */
function settled(choices: Side[][], dots: Box[]): Side[] {
  const chosen: Side[] = []
  for (let round = 0; round < 5; round += 1) {
    for (const [place, sides] of choices.entries()) {
      const others = chosen.filter((_, other) => other !== place).map(({ box }) => box)
      const ranked = sides.map((side) => ({ side, cost: side.cost + hurt(side.box, [...others, ...dots]) }))
      const best = ranked.toSorted((a, b) => a.cost - b.cost)[0]
      if (best !== undefined) chosen[place] = best.side
    }
  }
  return chosen
}

function hurt(box: Box, others: Box[]): number {
  const covered = others.filter((other) => overlap(padded(box, 3), other)).length
  return covered * 100 + (isOnSheet(box) ? 0 : 1000)
}

/** Whether a box keeps clear of the sheet's edge. */
export function isOnSheet({ left, right, top, bottom }: Box): boolean {
  return left >= edge && right <= sheet.width - edge && top >= edge && bottom <= sheet.height - edge
}
