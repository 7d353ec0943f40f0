import type { Photo } from '../../model/photo'

/** How a picture lies in its frame: how many times larger than it fits, and how far from the middle, in CSS pixels. */
export interface Zoom {
  scale: number
  x: number
  y: number
}

interface Size {
  width: number
  height: number
}

/** The whole picture, in the middle of its frame. */
export const wholePicture: Zoom = { scale: 1, x: 0, y: 0 }

const maxScale = 6

/** How many CSS pixels one pixel of a file may fill before the picture is nothing but blur. */
const maxPixelSize = 1.5

/**
 * The largest scale at which a photo still shows something: as far as its largest file has the pixels. `fitWidth` is how wide the
 * whole picture is shown, in CSS pixels. A drawing (SVG), or a photo of unknown size, can be made six times as large.
 */
export function maxScaleOf({ renditions }: Photo, fitWidth: number): number {
  const pixels = Math.max(...renditions.map(({ width }) => width))
  const isDrawing = renditions.some(({ type }) => type === 'image/svg+xml')
  if (isDrawing || !(pixels > 0 && fitWidth > 0)) return maxScale
  return Math.min(maxScale, Math.max(1, (maxPixelSize * pixels) / fitWidth))
}

/**
 * Zooms `factor` times, to no more than `max`, so that what is under a point stays there; the point is in CSS pixels from the
 * frame's middle.
 */
export function zoomAt({ scale, x, y }: Zoom, factor: number, at: { x: number; y: number }, max = maxScale): Zoom {
  const next = Math.min(max, Math.max(1, scale * factor))
  const ratio = next / scale
  return { scale: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio }
}

/** How wide and high a whole picture is shown in a frame. `shape` is the picture's, in any unit. */
export function fitInto(frame: Size, shape: Size): Size {
  const ratio = Math.min(frame.width / shape.width, frame.height / shape.height)
  return { width: shape.width * ratio, height: shape.height * ratio }
}

/** Moves a picture back until no more of its frame is empty than has to be. `shape` is the picture's, in any unit. */
export function clampToFrame(frame: Size, shape: Size, { scale, x, y }: Zoom): Zoom {
  const fit = fitInto(frame, shape)
  const clamp = (offset: number, picture: number, room: number) => {
    const most = Math.max(0, (picture - room) / 2)
    return Math.min(most, Math.max(-most, offset))
  }
  return { scale, x: clamp(x, fit.width * scale, frame.width), y: clamp(y, fit.height * scale, frame.height) }
}
