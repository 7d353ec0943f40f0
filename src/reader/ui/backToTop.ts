import { elementInPage } from './currentPage'
import { pageHeadingId } from './PageHeading'

/** Puts reader and focus at the top of a page that has just been given something else to show. */
export function backToTop(): void {
  // After React has drawn it, so that a screen reader says the new headline.
  requestAnimationFrame(() => {
    window.scrollTo(0, 0)
    elementInPage(pageHeadingId)?.focus({ preventScroll: true })
  })
}
