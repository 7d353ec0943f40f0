import type { Block } from '../../model/body'
import { showSamePicture } from '../samePicture'
import { fileOf, mediaOn, type Page } from './page'
import { pictureOfFile } from './photos'
import { inOneLine } from './text'
import { attributeOf, elementsIn, type HtmlElement } from './tree'

/** The picture that an element has for its background; none where it is a pattern. */
export function backgroundBlocks(element: HtmlElement, page: Page): Block[] {
  // The still of the film that it lies over.
  if (/video[\w-]*overlay/i.test(attributeOf(element, 'class'))) return []
  const style = attributeOf(element, 'style')
  const [, named = ''] = /background(?:-image)?\s*:[^;]*?url\(\s*(?:["']|&quot;)?([^"')]+)/i.exec(style) ?? []
  const lateAttributes = element.attrs.filter(({ name }) => lateBackground.test(name))
  if (named === '' && lateAttributes.length === 0) return []
  const images = elementsIn(element, ({ tagName }) => tagName === 'img')
  // A wrapper repeats the address of the picture in it.
  const late = images.length > 0 ? [] : lateAttributes
  const values = [named, ...late.map(({ value }) => value)].map((value) => value.replace(/^url\(["']?|["']?\)$/g, ''))
  const file = values.find(isPictureAddress) ?? ''
  const url = file === '' || /background-repeat\s*:\s*repeat/i.test(style) ? null : mediaOn(page, file)
  if (url === null || images.some((image) => showSamePicture(fileOf(image, page) ?? '', url))) return []
  const alt = attributeOf(element, 'role') === 'img' ? inOneLine(attributeOf(element, 'aria-label')) : ''
  return [pictureOfFile(url, alt)]
}

const lateBackground = /^data-(?:[\w-]*-)?(?:bg|background|parallax|image)(?:-|$)/

/** Whether an address may be a picture's: by its ending, or without any, as services that resize them have none. */
function isPictureAddress(address: string): boolean {
  if (/\.(?:jpe?g|png|webp|avif)(?:[?#]|$)/i.test(address)) return true
  return /^(?:https?:)?\/\/[^/]+\/[^?#]*[^/.?#]{3,}(?:[?#]|$)/i.test(address) && !/\.\w{2,5}(?:[?#]|$)/.test(address)
}
