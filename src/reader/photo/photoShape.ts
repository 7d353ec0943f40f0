import type { Summary } from '../../model/article'
import type { Photo } from '../../model/photo'

/** Whether a story has a photo with a file to show. */
export function isPictured({ photo }: Summary): boolean {
  return photo !== null && photo.renditions.length > 0
}

/** Whether a story's picture is a chart or a map: drawn, not taken. */
export function isDrawing({ photo }: Pick<Summary, 'photo'>): boolean {
  return photo?.renditions.every(({ type }) => type === 'image/svg+xml') ?? false
}

/** The shape to keep a place for, as width and height in whole pixels; null when nothing tells it. */
export function shapeOf({ width, height, renditions }: Photo): { width: number; height: number } | null {
  // All files of a photo show the same crop.
  return [{ width, height }, ...renditions.toReversed()].find((size) => size.width > 0 && size.height > 0) ?? null
}

/** Whether a photo is higher than wide, so that a wide frame would cut off most of it. `least` is the proportion to call so. */
export function isUpright(photo: Photo, least = 1): boolean {
  const shape = shapeOf(photo)
  return shape !== null && shape.height > least * shape.width
}
