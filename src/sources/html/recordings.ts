import type { Block } from '../../model/body'
import { fileOf, isHidden, type Page } from './page'
import { inOneLine } from './text'
import { attributeOf, elementsIn, type HtmlElement } from './tree'

/** Sound or film. What it holds is for browsers that can't play it, and isn't read. */
export function recordingBlocks(element: HtmlElement, page: Page): Block[] {
  const sources = elementsIn(element, ({ tagName }) => tagName === 'source')
  const url = [element, ...sources].map((from) => fileOf(from, page)).find((address) => address !== null)
  if (url === undefined || url === null || (element.tagName === 'video' && isHidden(element))) return []
  const title = inOneLine(attributeOf(element, 'title') || attributeOf(element, 'aria-label'))
  return [{ type: element.tagName === 'audio' ? 'audio' : 'video', url, title }]
}
