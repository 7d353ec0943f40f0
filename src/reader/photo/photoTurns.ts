import { photoHash } from './PhotoFigure'

/** The photo that a hash asks for, counted from 1; 0 when it asks for none of the story's `total` photos. */
export function photoIn(hash: string, total: number): number {
  const digits = hash.startsWith(photoHash) ? hash.slice(photoHash.length) : ''
  const number = /^[1-9]\d{0,3}$/.test(digits) ? Number(digits) : 0
  return number <= total ? number : 0
}

/** The photo that is `step` after one of `total`, all counted from 1; after the last comes the first. */
export function photoAfter(number: number, step: -1 | 1, total: number): number {
  return ((number - 1 + step + total) % total) + 1
}

const swipe = 50

/** The step that a swipe asks for, moved so many CSS pixels: to the left for the next photo, to the right for the one before. */
export function turnOf({ x, y }: { x: number; y: number }): -1 | 0 | 1 {
  if (Math.abs(x) < swipe || Math.abs(x) < 1.5 * Math.abs(y)) return 0
  return x < 0 ? 1 : -1
}

/** What a key does to a full-screen photo; null for a key that does nothing. Arrows move a picture that is zoomed. */
export function photoKey(
  key: string,
  isZoomed: boolean,
): { turn: -1 | 1 } | { zoom: number } | { x: number; y: number } | null {
  const far = 80
  if (key === '+' || key === '=') return { zoom: zoomStep }
  if (key === '-') return { zoom: 1 / zoomStep }
  if (key === '0') return { zoom: 0 }
  if (key === 'ArrowLeft') return isZoomed ? { x: far, y: 0 } : { turn: -1 }
  if (key === 'ArrowRight') return isZoomed ? { x: -far, y: 0 } : { turn: 1 }
  if (key === 'ArrowUp') return isZoomed ? { x: 0, y: far } : null
  if (key === 'ArrowDown') return isZoomed ? { x: 0, y: -far } : null
  return null
}

/** How many times larger one press on a key or a button makes a photo. */
export const zoomStep = 1.6
