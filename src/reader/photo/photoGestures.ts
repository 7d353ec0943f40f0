interface Point {
  x: number
  y: number
}

interface Heard {
  /** Fingers moved apart or together, a wheel turned: zoom so many times at a point, from the frame's middle. */
  onPinch: (factor: number, at: Point) => void
  /** A finger or the mouse moved the picture by so much. */
  onMove: (by: Point) => void
  /** Two quick taps, or a double click, at a point from the frame's middle. */
  onDoubleTap: (at: Point) => void
  /** The last finger was lifted, so much away from where the first came down. */
  onLift: (moved: Point) => void
}

const doubleTap = 350
const still = 12

/**
 * Hears what fingers, a mouse and a touchpad do to a picture; all lengths are CSS pixels. `stage` holds the picture's frame; its
 * words and buttons are left alone. Gives the way to stop. (Pointer Events, W3C; a pinch on a touchpad comes as a wheel with
 * Ctrl.)
 */
export function hearGestures(stage: HTMLElement, { onPinch, onMove, onDoubleTap, onLift }: Heard): () => void {
  const fingers = new Map<number, Point>()
  let start: Point = { x: 0, y: 0 }
  let most = 0
  let lastTap: (Point & { time: number }) | null = null

  function down(event: PointerEvent): void {
    const { target, pointerId, clientX: x, clientY: y } = event
    if (!(target instanceof Element) || target.closest('img') === null || event.button !== 0) return
    if (fingers.size === 0) {
      start = { x, y }
      most = 0
    }
    fingers.set(pointerId, { x, y })
    most = Math.max(most, fingers.size)
    stage.setPointerCapture(pointerId)
  }

  function move({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    const before = fingers.get(pointerId)
    if (before === undefined) return
    const other = [...fingers].find(([id]) => id !== pointerId)?.[1]
    fingers.set(pointerId, { x, y })
    if (other === undefined) {
      onMove({ x: x - before.x, y: y - before.y })
      return
    }
    const factor = distance({ x, y }, other) / Math.max(1, distance(before, other))
    onPinch(factor, fromMiddle(stage, { x: (x + other.x) / 2, y: (y + other.y) / 2 }))
  }

  function up({ type, pointerId, timeStamp: time, clientX: x, clientY: y }: PointerEvent): void {
    if (!fingers.delete(pointerId) || fingers.size > 0) return
    const isTap = type === 'pointerup' && most === 1 && distance(start, { x, y }) < still
    const isSecond =
      isTap && lastTap !== null && time - lastTap.time < doubleTap && distance(lastTap, { x, y }) < 3 * still
    lastTap = isTap && !isSecond ? { x, y, time } : null
    if (isSecond) onDoubleTap(fromMiddle(stage, { x, y }))
    else onLift(type === 'pointerup' && most === 1 ? { x: x - start.x, y: y - start.y } : { x: 0, y: 0 })
  }

  function wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return
    event.preventDefault()
    onPinch(Math.exp(-event.deltaY / 100), fromMiddle(stage, { x: event.clientX, y: event.clientY }))
  }

  const ear = new AbortController()
  const { signal } = ear
  stage.addEventListener('pointerdown', down, { signal })
  stage.addEventListener('pointermove', move, { signal })
  stage.addEventListener('pointerup', up, { signal })
  stage.addEventListener('pointercancel', up, { signal })
  stage.addEventListener('wheel', wheel, { signal, passive: false })
  // A mouse would take the picture along instead of moving it.
  stage.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
  return () => ear.abort()
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

function fromMiddle(stage: HTMLElement, { x, y }: Point): Point {
  const { left, top, width, height } = frameOf(stage).getBoundingClientRect()
  return { x: x - left - width / 2, y: y - top - height / 2 }
}

/** What holds the picture: it stays as it is while the picture in it grows. */
export function frameOf(stage: HTMLElement): Element {
  return stage.querySelector('img')?.closest('div') ?? stage
}
