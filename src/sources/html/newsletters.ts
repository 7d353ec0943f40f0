import type { Block } from '../../model/body'
import type { Page } from './page'
import { plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, hasClass } from './tree'

/**
 * A form in which readers sign up for a newsletter (Ghost, Jetpack, Newspack, Mailchimp, MailPoet), as a link to where they can: the
 * form itself works on the newsroom's pages alone. Null for any other element; without a title or an address nothing is left of it.
 */
export function newsletterBlocks(element: HtmlElement, page: Page): Block[] | null {
  const isBlock = hasClass(element, 'kg-signup-card', ...blockClasses)
  if (!isBlock && !(element.tagName === 'form' && isNewsletterForm(element))) return null
  const headings = elementsIn(element, ({ tagName }) => /^h[1-6]$/.test(tagName))
  const title = plainTextOf(headings.slice(0, 1))
  const below = elementsIn(element, isDescription).filter((part) => part !== headings[0])
  const url = addressOf(element, page)
  if (title === '' || url === '') return []
  return [{ type: 'newsletter', title, description: plainTextOf(below.slice(0, 1)), url }]
}

const blockClasses = ['wp-block-jetpack-subscriptions', 'wp-block-newspack-newsletters-subscribe']

const mailchimp = /^(?:https?:)?\/\/([\w.-]+\.list-manage\.com)\/subscribe\/post\?(.+)$/

/** Whether readers sign up for a newsletter in a form, by what its maker's code has in it. */
export function isNewsletterForm(form: HtmlElement): boolean {
  return hasClass(form, 'mc4wp-form', 'mailpoet_form') || mailchimp.test(attributeOf(form, 'action').trim())
}

function isDescription(part: HtmlElement): boolean {
  if (hasClass(part, 'kg-signup-card-disclaimer')) return false
  const isField = elementsIn(part, ({ tagName }) => tagName === 'label').length > 0
  return hasClass(part, 'kg-signup-card-subheading') || (part.tagName === 'p' && !isField && plainTextOf([part]) !== '')
}

function addressOf(element: HtmlElement, page: Page): string {
  const [, host, query] = mailchimp.exec(attributeOf(element, 'action').trim()) ?? []
  // The page of Mailchimp's that has the same form.
  if (host !== undefined) return `https://${host}/subscribe?${query}`
  if (page.base === '' || !hasClass(element, 'kg-signup-card')) return page.base
  // Ghost's own address for its sign-up form: https://ghost.org/help/setup-members/#portal-links
  return `${new URL(page.base).origin}/#/portal/signup`
}

/** Substack's form in a frame, whose page is at an address of its own; null for any other address. */
export function substackBlocks(address: string, title: string): Block[] | null {
  const host = /^https:\/\/([\w-]+\.substack\.com)\/embed\/?(?:[?#].*)?$/.exec(address)?.[1]
  if (host === undefined) return null
  return [{ type: 'newsletter', title: title || host, description: '', url: `https://${host}/subscribe` }]
}
