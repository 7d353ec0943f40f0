import { createGrowthLimit } from './growthLimit'

/**
 * When to measure after a change, in ms: Chromium runs no ResizeObserver and no animation frame in a frame that is off the
 * screen, but it runs timers (WICG/interventions 8).
 */
const delays = [0, 50, 150, 400, 1000, 2500, 6000]
/** For changes that fire no event off the screen, such as a new width; in ms. */
const pollInterval = 2000

/**
 * Watches how tall the content is and calls `report` with its height and the frame's width, in whole CSS pixels. The height is
 * the rectangle of `root`, rounded up: the document's `scrollHeight` is never less than the frame's own height. Nothing is
 * reported while the frame is hidden, or between two pages. The frame can be scrolled until it is as tall as its content. Returns what reports the
 * height again, changed or not.
 */
export function watchHeight(root: HTMLElement, report: (height: number, width: number) => void): () => void {
  const limit = createGrowthLimit()
  let last = { width: 0, height: 0 }
  let contentChanged = false
  let warned = false
  let timers: ReturnType<typeof setTimeout>[] = []

  function measure(always = false): void {
    const { width, height } = { width: innerWidth, height: Math.ceil(root.getBoundingClientRect().height) }
    // Nothing in a hidden frame has a size, and a page without a headline is still on its way.
    if (width === 0 || height === 0 || root.querySelector('h1') === null) return
    document.documentElement.toggleAttribute('data-fits', innerHeight >= height)
    if (!always && height === last.height && width === last.width) return
    if (!limit.allows(height, { width, height: innerHeight }, contentChanged)) {
      warnOnce()
      return
    }
    last = { width, height }
    contentChanged = false
    report(height, width)
  }

  function warnOnce(): void {
    if (!warned) console.warn('The embed grows with its frame without end, and has stopped asking for more height.')
    warned = true
  }

  function measureOften(): void {
    for (const timer of timers) clearTimeout(timer)
    timers = delays.map((delay) => setTimeout(measure, delay))
  }

  function onContentChange(): void {
    contentChanged = true
    measureOften()
  }

  // Old webviews lack some of these: the interval below does for them.
  if (typeof ResizeObserver !== 'undefined') new ResizeObserver(() => measure()).observe(root)
  if (typeof IntersectionObserver !== 'undefined') new IntersectionObserver(() => measure()).observe(root)
  new MutationObserver(onContentChange).observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  for (const event of ['load', 'error', 'toggle', 'transitionend'])
    root.addEventListener(event, onContentChange, { capture: true })
  for (const event of ['resize', 'pageshow', 'beforeprint', 'afterprint', 'load'])
    addEventListener(event, () => measure())
  document.addEventListener('visibilitychange', measureOften)
  document.fonts.addEventListener('loadingdone', onContentChange)
  setInterval(() => {
    if (!document.hidden) measure()
  }, pollInterval)
  onContentChange()
  return () => measure(true)
}
