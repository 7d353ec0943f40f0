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

/** The step that a move asks for which steps by `step` on a page that reads from left to right. */
export function stepIn(direction: 'ltr' | 'rtl', step: -1 | 1): -1 | 1 {
  if (direction === 'ltr') return step
  return step === 1 ? -1 : 1
}

/** The shortest swipe sideways, and the shortest one down, in CSS pixels. */
const minSwipe = 50
const minSwipeDown = 90

/**
 * What a finger asks for that has moved over a whole photo, in CSS pixels: the next photo (a step of 1, to the left), the one
 * before, or to close the view, by a move down; null when it is too short, or neither the one nor the other.
 */
export function swipeAction({ x, y }: { x: number; y: number }): { step: -1 | 1 } | 'close' | null {
  if (Math.abs(x) >= minSwipe && Math.abs(x) >= 1.5 * Math.abs(y)) return { step: x < 0 ? 1 : -1 }
  if (y >= minSwipeDown && y >= 1.5 * Math.abs(x)) return 'close'
  return null
}

/** Where a whole photo is while a finger drags it, in CSS pixels: it goes sideways or down, whichever the finger does more. */
export function draggedTo({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return Math.abs(x) >= Math.abs(y) ? { x, y: 0 } : { x: 0, y: Math.max(0, y) }
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
