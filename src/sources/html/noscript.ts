import { isHiddenBy } from './styles'
import { attributeOf, elementsIn, type HtmlElement, type HtmlNode, isElement } from './tree'

const media = new Set(['img', 'picture', 'figure', 'iframe', 'video', 'audio', 'object', 'embed', 'blockquote'])

/**
 * What a `noscript` element has for readers: the picture or frame that a script would load late, unless the picture beside it
 * names its file already, or the link to what a script would show. Its requests to switch scripts on are left out.
 */
export function fallbackNodes(noscript: HtmlElement): HtmlNode[] {
  const shown = elementsIn(noscript, ({ tagName }) => media.has(tagName))
  if (shown.length > 0) return hasPictureBeside(noscript) && shown.every(isPicture) ? [] : shown
  return elementsIn(noscript, isLinkToContent)
}

function isPicture({ tagName }: HtmlElement): boolean {
  return tagName === 'img' || tagName === 'picture'
}

/** Whether the picture next to an element has a file in one of its attributes. */
function hasPictureBeside(noscript: HtmlElement): boolean {
  const siblings = noscript.parentNode?.childNodes.filter(isElement) ?? []
  const at = siblings.indexOf(noscript)
  return [siblings[at - 1], siblings[at + 1]].some((sibling) => sibling !== undefined && namesFile(sibling))
}

function namesFile(element: HtmlElement): boolean {
  const images = element.tagName === 'img' ? [element] : elementsIn(element, ({ tagName }) => tagName === 'img')
  return (
    ['img', 'picture', 'a'].includes(element.tagName) &&
    images.some(
      (image) =>
        !isHiddenBy(image, attributeOf(image, 'style')) &&
        image.attrs.some(({ name, value }) => /src/.test(name) && value !== '' && !/^\s*data:/i.test(value)),
    )
  )
}

function isLinkToContent(element: HtmlElement): boolean {
  if (element.tagName !== 'a') return false
  const href = attributeOf(element, 'href')
  return /^\s*(?:https?:)?\//i.test(href) && !/javascript|disqus|ref_noscript/i.test(href)
}
