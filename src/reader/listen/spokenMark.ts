import type { SpokenPlace } from '../../model/spoken'
import { storyBodyId } from '../ui/storyBody'

/**
 * Highlights the part of an article that is being read aloud, and removes the highlight from the part before; null highlights
 * nothing. Scrolls the part into view when the part before was in view: a reader who has scrolled elsewhere stays there.
 */
export function markSpoken(article: Element, place: SpokenPlace | null): void {
  markElement(article, place === null ? null : elementAt(article, place))
}

/** As `markSpoken`, for an element of the article. */
export function markElement(article: Element, now: Element | null): void {
  const before = article.querySelector('[data-spoken]')
  if (before === now) return
  before?.removeAttribute('data-spoken')
  now?.setAttribute('data-spoken', '')
  if (now && (before === null || isInView(before)) && !isWhollyInView(now)) {
    const lessMotion =
      matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset.motion === 'less'
    now.scrollIntoView({ block: 'start', behavior: lessMotion ? 'instant' : 'smooth' })
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

/** The height of the player at the bottom of the screen, in CSS pixels. */
const playerHeight = 72
