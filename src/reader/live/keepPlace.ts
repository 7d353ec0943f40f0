import { flushSync } from 'react-dom'

/**
 * Changes what is on the page, and has what the reader sees of a list stay where it is. Browsers do so by themselves, but for
 * Safari; the list has that turned off (`overflow-anchor`), so that it isn't done twice. Takes the list, whose children may come
 * and go, and what changes it.
 */
export function keepPlace(list: Element | null, change: () => void): void {
  const kept = [...(list?.children ?? [])].filter(isInView)
  const tops = kept.map(topOf)
  flushSync(change)
  const place = kept.findIndex((element) => element.isConnected)
  const element = kept[place]
  if (element !== undefined) window.scrollBy({ top: topOf(element) - (tops[place] ?? 0), behavior: 'instant' })
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}
