import { currentPage } from '../ui/currentPage'

/** Moves the focus to the next (1) or previous (-1) story on a page; when no story has it, to the first or last in view. */
export function focusStory(step: -1 | 1): void {
  const links = storyLinks()
  const focused = document.activeElement
  const at = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1
  const inView = links.filter(isInView)
  const link = at === -1 ? (inView.at(step === 1 ? 0 : -1) ?? links[0]) : links[at + step]
  link?.focus({ preventScroll: true })
  link?.closest('article')?.scrollIntoView({ block: 'nearest' })
}

/** The headline links of all cards. A heading within the story on the page is a subhead, not a card. */
function storyLinks(): HTMLAnchorElement[] {
  const links = currentPage().querySelectorAll<HTMLAnchorElement>('article :is(h2, h3) > a')
  return [...links].filter((link) => link.closest('article')?.querySelector('h1') === null)
}

function isInView(link: Element): boolean {
  const { top, bottom } = link.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
