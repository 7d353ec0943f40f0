import type { SpokenPlace } from '../../model/spoken'
import { storyBodyId } from '../ui/storyBody'

/**
 * Marks what is being read in an article, for the eye alone, and brings it into view if what was read before it was in view: a
 * reader who has scrolled elsewhere is left there. Takes the mark from what had it; null marks nothing.
 */
export function markSpoken(article: Element, place: SpokenPlace | null): void {
  const before = article.querySelector('[data-spoken]')
  const now = place === null ? null : elementAt(article, place)
  if (before === now) return
  before?.removeAttribute('data-spoken')
  now?.setAttribute('data-spoken', '')
  if (now && (before === null || isInView(before)) && !isWhollyInView(now)) {
    const isCalm =
      matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset.motion === 'less'
    now.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' })
  }
}

function elementAt(article: Element, place: SpokenPlace): Element | null {
  if (place === 'headline') return article.querySelector('h1')
  if (place === 'standfirst') return article.querySelector('h1 + p')
  return article.querySelector(`#${storyBodyId}`)?.children[place] ?? null
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

function isWhollyInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight - playerHeight
}

/** What the player covers at the bottom, in CSS pixels. */
const playerHeight = 72
