import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Photo } from '../../model/photo'
import { frameOf, listenForGestures } from './photoGestures'
import { draggedTo, swipeAction } from './photoNavigation'
import { shapeOf } from './photoShape'
import { clampToFrame, fitInto, maxScaleOf, wholePicture, zoomAt } from './zoom'

const doubleTapFactor = 2.5

interface Point {
  x: number
  y: number
}

interface SwipeHandlers {
  /** A whole photo was swiped sideways: 1 asks for the next photo, -1 for the one before. */
  onSwipe: (step: -1 | 1) => void
  /** A whole photo was swiped down. */
  onSwipeDown: () => void
}

/**
 * The zoom of a photo on its stage, which fingers, a mouse and whoever calls `zoomBy` and `moveBy` change. Each photo starts
 * whole, and follows the finger that swipes it.
 */
export function usePhotoZoom(photo: Photo, { onSwipe, onSwipeDown }: SwipeHandlers) {
  const stage = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState({ photo, zoom: wholePicture, isLargest: false })
  const { zoom, isLargest } = shown.photo === photo ? shown : { zoom: wholePicture, isLargest: false }

  /** The sizes that limit a zoom, in CSS pixels; null while there is no picture. */
  function measure() {
    const frame = stage.current && frameOf(stage.current).getBoundingClientRect()
    if (frame === null) return null
    const shape = shapeOf(photo) ?? frame
    return { frame, shape, max: maxScaleOf(photo, fitInto(frame, shape).width) }
  }

  function setZoom(next: typeof zoom): void {
    const sizes = measure()
    if (sizes === null) return
    const { frame, shape, max } = sizes
    const clamped = next.scale > 1 ? clampToFrame(frame, shape, next) : next
    setShown({ photo, zoom: clamped, isLargest: next.scale >= max })
  }

  /** Zooms so many times at a point, in CSS pixels from the middle; a factor of 0 goes back to the whole picture. */
  function zoomBy(factor: number, at = { x: 0, y: 0 }): void {
    const next = zoomAt(zoom, factor, at, measure()?.max)
    setZoom(next.scale > 1 ? next : wholePicture)
  }

  function moveBy({ x, y }: Point): void {
    setZoom({ ...zoom, x: zoom.x + x, y: zoom.y + y })
  }

  const onPinch = useEffectEvent(zoomBy)
  const onMove = useEffectEvent((by: Point, moved: Point) => {
    if (zoom.scale > 1) moveBy(by)
    else setZoom({ ...wholePicture, ...draggedTo(moved) })
  })
  const onDoubleTap = useEffectEvent((at: Point) => zoomBy(zoom.scale > 1 ? 0 : doubleTapFactor, at))
  const onLift = useEffectEvent((moved: Point) => {
    if (zoom.scale > 1) return
    setZoom(wholePicture)
    const action = swipeAction(moved)
    if (action === 'close') onSwipeDown()
    else if (action !== null) onSwipe(action.step)
  })

  useEffect(() => {
    if (stage.current === null) return
    return listenForGestures(stage.current, {
      onPinch: (factor, at) => onPinch(factor, at),
      onMove: (by, moved) => onMove(by, moved),
      onDoubleTap: (at) => onDoubleTap(at),
      onLift: (moved) => onLift(moved),
    })
  }, [])

  useLayoutEffect(() => {
    const { style } = stage.current ?? {}
    style?.setProperty('--place', `${zoom.x}px ${zoom.y}px`)
    style?.setProperty('--scale', String(zoom.scale))
  }, [zoom])

  return { stage, zoom, isLargest, zoomBy, moveBy }
}
