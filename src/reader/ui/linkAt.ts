/** The link of a card; `StoryCard` draws it over the rest of the card. */
const cardLink = ':scope > div > :is(h2, h3) > a'

/** Returns the link that a click on `target` follows: the one around it or, of a card's words, the card's. Null where there is none. */
export function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  if (!(target instanceof Element)) return null
  const around = target.closest('a')
  if (around !== null || target.closest('button, input, select, label') !== null) return around
  return target.closest('article')?.querySelector<HTMLAnchorElement>(cardLink) ?? null
}
