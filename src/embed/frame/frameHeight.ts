import { growthGuard } from './growthGuard'

/**
 * When to look again after something has changed, in ms: of a frame that is off the screen, Chromium tells neither a
 * ResizeObserver nor an animation frame, but lets timers run (WICG/interventions 8).
 */
const looks = [0, 50, 150, 400, 1000, 2500, 6000]
/** For what gives no sign off the screen, such as a new width. */
const pulse = 2000

export interface HeightWatch {
  /** Tells the height now, whether or not it is the one that was told last. */
  tellNow: () => void
}

/**
 * Follows how tall the content is, as the rectangle of its root (`scrollHeight` of the whole document never falls below the
 * frame's own height), and calls `tell` with it in whole CSS pixels, rounded up: never 0, and never while the frame isn't
 * shown. The frame scrolls until it is as tall as its content.
 */
export function watchHeight(root: HTMLElement, tell: (height: number, width: number) => void): HeightWatch {
  const guard = growthGuard()
  let last = { width: 0, height: 0 }
  let explained = false
  let warned = false
  let timers: ReturnType<typeof setTimeout>[] = []

  function look(always = false): void {
    const { width, height } = { width: innerWidth, height: Math.ceil(root.getBoundingClientRect().height) }
    // In a frame that isn't shown nothing has a size. It is looked at again when it is.
    if (width === 0 || height === 0) return
    document.documentElement.toggleAttribute('data-fits', innerHeight >= height)
    if (!always && height === last.height && width === last.width) return
    if (!guard.lets(height, { width, height: innerHeight }, explained)) {
      warn()
      return
    }
    last = { width, height }
    explained = false
    tell(height, width)
  }

  function warn(): void {
    if (!warned) console.warn('The embed grows with its frame without end, and has stopped asking for more height.')
    warned = true
  }

  function lookOften(): void {
    for (const timer of timers) clearTimeout(timer)
    timers = looks.map((pause) => setTimeout(look, pause))
  }

  function explain(): void {
    explained = true
    lookOften()
  }

  new ResizeObserver(() => look()).observe(root)
  new MutationObserver(explain).observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  new IntersectionObserver(() => look()).observe(root)
  for (const sign of ['load', 'error', 'toggle', 'transitionend'])
    root.addEventListener(sign, explain, { capture: true })
  for (const sign of ['resize', 'pageshow', 'beforeprint', 'afterprint', 'load']) addEventListener(sign, () => look())
  document.addEventListener('visibilitychange', lookOften)
  document.fonts.addEventListener('loadingdone', explain)
  setInterval(() => {
    if (!document.hidden) look()
  }, pulse)
  explain()
  return { tellNow: () => look(true) }
}
