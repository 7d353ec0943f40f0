import { photoHash } from './PhotoFigure'

/** The number, counted from 1, of the photo that a URL's hash names; 0 when it names none of the story's `total` photos. */
export function photoNumberIn(hash: string, total: number): number {
  const digits = hash.startsWith(photoHash) ? hash.slice(photoHash.length) : ''
  const number = /^[1-9]\d{0,3}$/.test(digits) ? Number(digits) : 0
  return number <= total ? number : 0
}

/** The number of the photo next to another, counted from 1; after the last of `total` comes the first. */
export function nextPhotoNumber(number: number, step: -1 | 1, total: number): number {
  return ((number - 1 + step + total) % total) + 1
}

/** The shortest swipe, in CSS pixels. */
const minSwipe = 50

/** The step that a finger's move (in CSS pixels) asks for: 1, to the left, for the next photo; -1 for the one before; else 0. */
export function swipeStep({ x, y }: { x: number; y: number }): -1 | 0 | 1 {
  if (Math.abs(x) < minSwipe || Math.abs(x) < 1.5 * Math.abs(y)) return 0
  return x < 0 ? 1 : -1
}

/** What a key does in the photo view; null for a key that does nothing. Arrows move a picture that is zoomed in. */
export function photoKeyAction(
  key: string,
  isZoomed: boolean,
): { step: -1 | 1 } | { zoom: number } | { x: number; y: number } | null {
  const distance = 80
  if (key === '+' || key === '=') return { zoom: zoomStep }
  if (key === '-') return { zoom: 1 / zoomStep }
  if (key === '0') return { zoom: 0 }
  if (key === 'ArrowLeft') return isZoomed ? { x: distance, y: 0 } : { step: -1 }
  if (key === 'ArrowRight') return isZoomed ? { x: -distance, y: 0 } : { step: 1 }
  if (key === 'ArrowUp') return isZoomed ? { x: 0, y: distance } : null
  if (key === 'ArrowDown') return isZoomed ? { x: 0, y: -distance } : null
  return null
}

/** How many times larger one press of a key or a button makes a photo. */
export const zoomStep = 1.6
