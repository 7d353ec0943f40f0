import type { Block } from '../../model/body'
import { withPhotoLine } from '../../model/photoLine'
import type { Page } from './page'
import { inOneLine, plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, removeElements } from './tree'

const comparison =
  /(?:^|[\s_-])(?:juxtapose|twentytwenty|before-?after|image-?compar\w*|img-?compar\w*|compare-?(?:images?|slider)|beer-slider|cocoen)(?:[\s_-]|$)/i

/**
 * Two pictures of the same place that a script lays over each other, with what it would write on each ("1950", "2020") as
 * their captions. Null for any other element, and where nothing is written on them.
 */
export function comparisonBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (element.tagName !== 'img-comparison-slider' && !comparison.test(attributeOf(element, 'class'))) return null
  const images = elementsIn(element, ({ tagName }) => tagName === 'img')
  if (images.length !== 2) return null
  const written = elementsIn(element, (part) => labelClass.test(attributeOf(part, 'class')))
  const labels = images.map((image, at) => labelOf(image) || sideLabel(element, at) || wordsOf(written[at]))
  const credits = images.map((image) => inOneLine(attributeOf(image, 'data-credit')))
  if (![...labels, ...credits].some((words) => words !== '')) return null
  removeElements(written)
  const blocks = page.blocks(element.childNodes)
  const photos = blocks.flatMap((block) => (block.type === 'picture' ? [block.photo] : []))
  const others = blocks.filter(({ type }) => type !== 'picture')
  if (photos.length !== 2) return blocks
  const labelled = photos.map((photo, at) =>
    withPhotoLine({
      ...photo,
      caption: photo.caption || (labels[at] ?? ''),
      creditLine: photo.creditLine || (credits[at] ?? ''),
    }),
  )
  return [{ type: 'gallery', title: '', photos: labelled }, ...others]
}

const labelClass = /(?:^|[\s_-])(?:before|after)[\w-]*label|label[\w-]*(?:before|after)(?:[\s_-]|$)/i

function labelOf(image: HtmlElement): string {
  return inOneLine(attributeOf(image, 'data-label'))
}

const sides = [/(?:^|-)(?:before|left|first)(?:-|$)/, /(?:^|-)(?:after|right|second)(?:-|$)/]

/** What the attributes of the whole say of one side: "data-before-label", "data-label-after". */
function sideLabel(element: HtmlElement, at: number): string {
  const found = element.attrs.find(
    ({ name, value }) =>
      /label|text|title|caption/.test(name) && sides[at]?.test(name) === true && !/^(?:https?:)?\/\//.test(value),
  )
  return inOneLine(found?.value ?? '')
}

function wordsOf(label: HtmlElement | undefined): string {
  return label === undefined ? '' : plainTextOf(label.childNodes) || inOneLine(attributeOf(label, 'data-content'))
}
