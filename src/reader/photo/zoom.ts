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

/** The whole picture in the middle. */
export const wholePicture: Zoom = { scale: 1, x: 0, y: 0 }

const largest = 6

/** Zooms `factor` times, so that what is under a point stays there; the point is in CSS pixels from the frame's middle. */
export function zoomAt({ scale, x, y }: Zoom, factor: number, at: { x: number; y: number }): Zoom {
  const next = Math.min(largest, Math.max(1, scale * factor))
  const kept = next / scale
  return { scale: next, x: at.x - (at.x - x) * kept, y: at.y - (at.y - y) * kept }
}

/** Moves a picture back until no more of its frame is empty than has to be. `shape` is the picture's, in any unit. */
export function heldIn(frame: Size, shape: Size, { scale, x, y }: Zoom): Zoom {
  const fit = Math.min(frame.width / shape.width, frame.height / shape.height) * scale
  const within = (place: number, picture: number, room: number) => {
    const most = Math.max(0, (picture - room) / 2)
    return Math.min(most, Math.max(-most, place))
  }
  return { scale, x: within(x, shape.width * fit, frame.width), y: within(y, shape.height * fit, frame.height) }
}
