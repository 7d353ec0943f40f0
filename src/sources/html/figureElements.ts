import { hasVisibleText } from './text'
import { attributeOf, type HtmlElement, type HtmlNode, hasClass, isElement, textOfNode } from './tree'

const figureClasses = ['wp-caption', 'gallery-item', 'kg-image-card', 'tiled-gallery-item']
const captionClass = /(?:^|[\s_-])(?:caption(?:-?text)?|figcaption|cutline|wp-caption-text)(?:\s|$)/i

/** Whether an element holds something with its caption, by its name or its class. */
export function isFigure(element: HtmlElement): boolean {
  return element.tagName === 'figure' || hasClass(element, ...figureClasses)
}

/** Whether an element is the caption of a picture, by its name or its class. */
export function isCaption(element: HtmlElement): boolean {
  return element.tagName === 'figcaption' || (captionClass.test(attributeOf(element, 'class')) && !isFigure(element))
}

/** Whether a node is an element or has a letter or sign. */
export function isInked(node: HtmlNode): boolean {
  return isElement(node) || hasVisibleText(textOfNode(node))
}
