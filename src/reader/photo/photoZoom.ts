import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Photo } from '../../model/photo'
import { frameOf, hearGestures } from './photoGestures'
import { shapeOf } from './photoShape'
import { turnOf } from './photoTurns'
import { heldIn, wholePicture, zoomAt } from './zoom'

const tapped = 2.5

/**
 * How large a photo is shown on its stage, by fingers, mouse or whoever calls; each photo starts whole. `onTurn` is called when
 * a photo that is whole is swiped away.
 */
export function usePhotoZoom(photo: Photo, onTurn: (step: -1 | 1) => void) {
  const stage = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState({ photo, zoom: wholePicture })
  const zoom = shown.photo === photo ? shown.zoom : wholePicture

  function setZoom(next: typeof zoom): void {
    const frame = stage.current && frameOf(stage.current).getBoundingClientRect()
    const shape = shapeOf(photo) ?? frame
    if (frame && shape) setShown({ photo, zoom: next.scale > 1 ? heldIn(frame, shape, next) : { ...next, y: 0 } })
  }

  /** Zooms so many times at a point from the middle, in CSS pixels; 0 times is back to the whole picture. */
  function zoomBy(factor: number, at = { x: 0, y: 0 }): void {
    const next = zoomAt(zoom, factor, at)
    setZoom(next.scale > 1 ? next : wholePicture)
  }

  function moveBy({ x, y }: { x: number; y: number }): void {
    setZoom({ ...zoom, x: zoom.x + x, y: zoom.y + y })
  }

  const onPinch = useEffectEvent(zoomBy)
  const onMove = useEffectEvent(moveBy)
  const onDoubleTap = useEffectEvent((at: { x: number; y: number }) => zoomBy(zoom.scale > 1 ? 0 : tapped, at))
  const onLift = useEffectEvent((moved: { x: number; y: number }) => {
    if (zoom.scale > 1) return
    setZoom(wholePicture)
    const step = turnOf(moved)
    if (step !== 0) onTurn(step)
  })

  useEffect(() => {
    if (stage.current === null) return
    return hearGestures(stage.current, {
      onPinch: (factor, at) => onPinch(factor, at),
      onMove: (by) => onMove(by),
      onDoubleTap: (at) => onDoubleTap(at),
      onLift: (moved) => onLift(moved),
    })
  }, [])

  useLayoutEffect(() => {
    const { style } = stage.current ?? {}
    style?.setProperty('--place', `${zoom.x}px ${zoom.y}px`)
    style?.setProperty('--scale', String(zoom.scale))
  }, [zoom])

  return { stage, zoom, zoomBy, moveBy }
}
