/** Moves the focus to the next story on a page, or the one before; from nowhere, to the first or the last that is in view. */
export function focusStory(step: -1 | 1): void {
  const links = storyLinks()
  const focused = document.activeElement
  const at = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1
  const inView = links.filter(isInView)
  const link = at === -1 ? (inView.at(step === 1 ? 0 : -1) ?? links[0]) : links[at + step]
  link?.focus({ preventScroll: true })
  link?.closest('article')?.scrollIntoView({ block: 'nearest' })
}

/** The headline of each card. A headline that is in an article with the page's own is a subhead of it. */
function storyLinks(): HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('main article :is(h2, h3) > a')
  return [...links].filter((link) => link.closest('article')?.querySelector('h1') === null)
}

function isInView(link: Element): boolean {
  const { top, bottom } = link.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
