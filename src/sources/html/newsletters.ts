import type { Block } from '../../model/body'
import type { Page } from './page'
import { plainTextOf } from './text'
import { elementsIn, type HtmlElement, hasClass } from './tree'

/**
 * A form in which readers sign up for a newsletter (Ghost, Jetpack, Newspack), as a link to where they can: the form itself works
 * on the newsroom's pages alone. Null for any other element; without a title or an address nothing is left of it.
 */
export function newsletterBlocks(element: HtmlElement, page: Page): Block[] | null {
  const isGhost = hasClass(element, 'kg-signup-card')
  if (!isGhost && !hasClass(element, 'wp-block-jetpack-subscriptions', 'wp-block-newspack-newsletters-subscribe'))
    return null
  const headings = elementsIn(element, ({ tagName }) => /^h[1-6]$/.test(tagName))
  const isBelow = (part: HtmlElement) => part.tagName === 'p' || hasClass(part, 'kg-signup-card-subheading')
  const title = plainTextOf(headings.slice(0, 1))
  const below = elementsIn(element, isBelow).filter((part) => part !== headings[0] && !hasClass(part, ...aside))
  if (title === '' || page.base === '') return []
  // Ghost's own address for its sign-up form: https://ghost.org/help/setup-members/#portal-links
  const url = isGhost ? `${new URL(page.base).origin}/#/portal/signup` : page.base
  return [{ type: 'newsletter', title, description: plainTextOf(below.slice(0, 1)), url }]
}

const aside = ['kg-signup-card-disclaimer']
