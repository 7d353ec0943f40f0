interface Point {
  x: number
  y: number
}

interface GestureHandlers {
  /** A pinch, or a turned wheel: zoom by a factor at a point, measured from the frame's middle. */
  onPinch: (factor: number, at: Point) => void
  /** One finger or the mouse dragged the picture on; `moved` is the whole way from where it came down. */
  onMove: (by: Point, moved: Point) => void
  /** A double tap or double click at a point, measured from the frame's middle. */
  onDoubleTap: (at: Point) => void
  /** The last finger was lifted; `moved` is the way from where it came down, and nothing where there were several. */
  onLift: (moved: Point) => void
}

const nowhere: Point = { x: 0, y: 0 }

/** The longest pause between the taps of a double tap, in ms. */
const doubleTapPause = 350
/** How far a finger may move in a tap, in CSS pixels. */
const tapDistance = 12

/**
 * Reports what fingers, a mouse and a touchpad do to the picture in `stage`, in CSS pixels; captions and buttons in it are left
 * alone. Returns a function that ends it. (Pointer Events, W3C. A pinch on a touchpad arrives as a wheel event with Ctrl.)
 */
export function listenForGestures(
  stage: HTMLElement,
  { onPinch, onMove, onDoubleTap, onLift }: GestureHandlers,
): () => void {
  const fingers = new Map<number, Point>()
  let start = nowhere
  let maxFingers = 0
  let lastTap: (Point & { time: number }) | null = null

  function down(event: PointerEvent): void {
    const { target, pointerId, clientX: x, clientY: y } = event
    if (!(target instanceof Element) || target.closest('img') === null || event.button !== 0) return
    if (fingers.size === 0) {
      start = { x, y }
      maxFingers = 0
    }
    fingers.set(pointerId, { x, y })
    maxFingers = Math.max(maxFingers, fingers.size)
    stage.setPointerCapture(pointerId)
  }

  function move({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    const before = fingers.get(pointerId)
    if (before === undefined) return
    const other = [...fingers].find(([id]) => id !== pointerId)?.[1]
    fingers.set(pointerId, { x, y })
    if (other === undefined) {
      onMove({ x: x - before.x, y: y - before.y }, movedTo({ x, y }))
      return
    }
    const factor = distance({ x, y }, other) / Math.max(1, distance(before, other))
    onPinch(factor, fromMiddle(stage, { x: (x + other.x) / 2, y: (y + other.y) / 2 }))
  }

  function up({ type, pointerId, timeStamp: time, clientX: x, clientY: y }: PointerEvent): void {
    if (!fingers.delete(pointerId) || fingers.size > 0) return
    const isTap = type === 'pointerup' && maxFingers === 1 && distance(start, { x, y }) < tapDistance
    const isSecond =
      isTap && lastTap !== null && time - lastTap.time < doubleTapPause && distance(lastTap, { x, y }) < 3 * tapDistance
    lastTap = isTap && !isSecond ? { x, y, time } : null
    if (isSecond) onDoubleTap(fromMiddle(stage, { x, y }))
    else onLift(type === 'pointerup' ? movedTo({ x, y }) : nowhere)
  }

  function movedTo({ x, y }: Point): Point {
    return maxFingers === 1 ? { x: x - start.x, y: y - start.y } : nowhere
  }

  /** Keeps the browser from scrolling the view, and from ending the drag, where it is at its top and the finger goes down. */
  function touchMove(event: TouchEvent): void {
    const [finger] = fingers.values()
    const isAtTop = (stage.closest('dialog')?.scrollTop ?? 0) <= 0
    if (event.cancelable && isAtTop && finger !== undefined && finger.y > start.y) event.preventDefault()
  }

  function wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return
    event.preventDefault()
    onPinch(Math.exp(-event.deltaY / 100), fromMiddle(stage, { x: event.clientX, y: event.clientY }))
  }

  const controller = new AbortController()
  const { signal } = controller
  stage.addEventListener('pointerdown', down, { signal })
  stage.addEventListener('pointermove', move, { signal })
  stage.addEventListener('pointerup', up, { signal })
  stage.addEventListener('pointercancel', up, { signal })
  stage.addEventListener('touchmove', touchMove, { signal, passive: false })
  stage.addEventListener('wheel', wheel, { signal, passive: false })
  // Otherwise a mouse drags a copy of the image out of the page.
  stage.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
  return () => controller.abort()
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

function fromMiddle(stage: HTMLElement, { x, y }: Point): Point {
  const { left, top, width, height } = frameOf(stage).getBoundingClientRect()
  return { x: x - left - width / 2, y: y - top - height / 2 }
}

/** The element around the picture, whose size doesn't change with the zoom. */
export function frameOf(stage: HTMLElement): Element {
  return stage.querySelector('img')?.closest('div') ?? stage
}
