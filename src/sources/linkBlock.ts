import type { Block } from '../model/body'
import { blocksIn } from './html/html'
import { inOneLine } from './html/text'

/** A paragraph of a link, called by its title or, without one, by where it leads. Takes an absolute address. */
export function linkBlock(href: string, title = ''): Block {
  const { host, pathname } = new URL(href)
  const text = title || `${host}${pathname === '/' ? '' : pathname}`
  return { type: 'paragraph', text: [{ type: 'link', href, text: [{ type: 'text', text }] }] }
}

/** What stands for a page elsewhere: the player of a video that it shows, else a link. Takes an absolute address. */
export function pageBlock(href: string): Block {
  const [shown] = blocksIn(`<p>${href}</p>`, href)
  return shown?.type === 'embed' ? shown : linkBlock(href)
}

/**
 * In place of a text that can't be shown here, such as a form: a link to the page where it can be. Takes the text's HTML; nothing
 * for one that is empty, and without an address.
 */
export function pageInstead(canonical: string, html: string): Block[] {
  const isEmpty = inOneLine(html.replace(/<!--[\s\S]*?-->|<\/?p>/g, '')) === ''
  return isEmpty || canonical === '' ? [] : [linkBlock(canonical)]
}
