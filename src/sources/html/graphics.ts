import type { Embed, Graphic } from '../../model/body'
import { inOneLine } from './text'
import { attributeOf, elementsIn, type HtmlElement } from './tree'

const makers = /^https:\/\/(?:datawrapper\.dwcdn\.net|flo\.uri\.sh|e\.infogram\.com)\//

// What Flourish's code calls every graphic.
const generic = /^(?:interactive or visual content|(?:[a-z]+ )?visuali[sz]ation)$/i

/** Whether an address is that of a site which makes graphics, where lines under them lead ("Infogram"). */
export function isMakersHome(address: string): boolean {
  return /^https?:\/\/(?:www\.|public\.|app\.)?(?:datawrapper\.de|flourish\.studio|infogram\.com)\/?(?:[?#].*)?$/.test(
    address,
  )
}

/** An embed as a graphic where a site that makes such shows it. `element` stands for it in the page; null where its address alone does. */
export function graphicOr(embed: Embed, element: HtmlElement | null): Embed | Graphic {
  if (!makers.test(embed.player)) return embed
  const { url, player } = embed
  const title = generic.test(embed.title) ? '' : embed.title
  const known = element === null ? { alt: '', height: 0 } : { alt: altOf(element, title), height: heightOf(element) }
  return { type: 'graphic', url, title, player, image: null, ...known }
}

/** What the page says for those who can't see the graphic: on its frame, or on the picture for readers without scripts. */
function altOf(element: HtmlElement, title: string): string {
  const images = elementsIn(element, ({ tagName }) => tagName === 'img').map((image) => attributeOf(image, 'alt'))
  const alt = [attributeOf(element, 'aria-label'), ...images].map(inOneLine).find((words) => words !== '') ?? ''
  return alt === title || generic.test(alt) ? '' : alt
}

const highest = 5000

function heightOf(element: HtmlElement): number {
  const styled = /(?:^|[;\s])(?:min-)?height\s*:\s*(\d+)px/i.exec(attributeOf(element, 'style'))?.[1]
  const height = Number.parseInt(
    attributeOf(element, 'height') || attributeOf(element, 'data-height') || styled || '',
    10,
  )
  return height > 0 && height <= highest ? height : 0
}
