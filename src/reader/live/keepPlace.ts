import { flushSync } from 'react-dom'

/** How many elements of the list are remembered, as the first of them may go. */
const remembered = 5

/**
 * Changes what is on the page, and has what the reader sees of a list stay where it is. Browsers do so by themselves (CSS Scroll
 * Anchoring), but for Safari. Takes the list, whose children may come and go, and what changes it.
 */
export function keepPlace(list: Element | null, change: () => void): void {
  if (globalThis.CSS?.supports?.('overflow-anchor', 'auto')) {
    change()
    return
  }
  const kept = list === null ? [] : inView(list.children)
  const tops = kept.map(topOf)
  flushSync(change)
  const place = kept.findIndex((element) => element.isConnected)
  const element = kept[place]
  if (element === undefined) return
  const moved = topOf(element) - (tops[place] ?? 0)
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' })
}

/** The first elements of a list that are in view; each is below the one before it. */
function inView(elements: HTMLCollection): Element[] {
  let [above, below] = [0, elements.length]
  while (above < below) {
    const middle = (above + below) >> 1
    const isAbove = (elements[middle]?.getBoundingClientRect().bottom ?? 0) <= 0
    if (isAbove) above = middle + 1
    else below = middle
  }
  return [...elements].slice(above, above + remembered).filter((element) => topOf(element) < innerHeight)
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}
