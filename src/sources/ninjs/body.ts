import { photosOf } from '../../model/article'
import { type Block, linesOf, plainText } from '../../model/body'
import type { Photo } from '../../model/photo'
import { mediaAddress } from '../address'
import { comparableText } from '../comparableText'
import { blocksIn } from '../html/html'
import { recordingBlock } from '../html/recordings'
import { plainLineIn } from '../loosePlainText'
import { mergedPhoto } from '../mergedPhoto'
import { showSamePicture } from '../samePicture'
import type { Item, Wording } from './item'
import type { StoryPicture } from './photo'
import { headlineOf, isXml, wordsFor } from './wordings'

/**
 * The blocks of a story: its text, the pictures that aren't in the text, recordings. Takes the item, its headline, the
 * pictures it is associated with (the lead photo first) and its audio and video items, and the address it came from.
 * Of several bodies the HTML with the most blocks is read, the first of equals; without any, the plain text.
 */
export function ninjsBody(
  item: Item,
  headline: string,
  { pictures, recordings }: { pictures: StoryPicture[]; recordings: Item[] },
  base: string,
): Block[] {
  const text = textOf(item, headline, base)
  const [, ...others] = pictures
  const shown = photosOf({ photo: null, body: text })
  const further = others.filter((picture) => !shown.some((photo) => isOf(picture, photo)))
  return [
    ...withPictures(text, pictures),
    ...further.map(({ photo }): Block => ({ type: 'picture', photo })),
    ...recordings.flatMap((recording) => recordingIn(recording, base)),
  ]
}

function textOf({ bodies }: Item, headline: string, base: string): Block[] {
  let richest: Block[] = []
  for (const { value } of bodies.filter(isHtml)) {
    const blocks = withoutHeadline(blocksIn(withoutFurniture(value), base), headline)
    if (blocks.length > richest.length) richest = blocks
  }
  if (richest.length > 0) return richest
  const others = bodies.filter((body) => !isHtml(body) && !/json/.test(body.contentType) && body.value !== '')
  const plain = others.find(({ contentType, value }) => !isXml(contentType) && !markup.test(value))
  if (plain !== undefined) return withoutHeadline(paragraphsIn(plain.value), headline)
  const [xml] = others
  if (xml !== undefined) return withoutHeadline(blocksIn(textOfXml(xml.value), base), headline)
  // A flash may have its words in the heading alone.
  return bodies.filter(isHtml).flatMap(({ value }) => blocksIn(value, base))
}

/**
 * The text of an XML body as HTML, without its metadata: that of NITF (body.content, whose subheads are "hl2") and NewsML-G2
 * (contentSet). Of other XML all words are read: its elements are unknown, and its text is not.
 */
function textOfXml(xml: string): string {
  const [, content = ''] =
    /<(?:\w+:)?(?:body\.content|contentSet)\b[^>]*>([\s\S]*)<\/(?:\w+:)?(?:body\.content|contentSet)>/i.exec(xml) ?? []
  return (content || xml).replace(/<\?[^>]*\?>/g, '').replace(/(<\/?)hl2\b/gi, '$1h2')
}

/** Whether a body is HTML, by its type, its role, or the elements of a text in it: systems call HTML plain text as well. */
function isHtml({ role, contentType, value }: Wording): boolean {
  if (/^\s*<\?xml|^\s*<(?:nitf|ttnitf)\b/i.test(value)) return false
  if (/html/.test(contentType) || (contentType === '' && /html/.test(role))) return true
  return !isXml(contentType) && (leadingTag.test(value) || (contentType === '' && paragraphTag.test(value)))
}

const markup = /^\s*<[a-z?!][^<>]*>/i
const paragraphTag = /<(?:p|div|br|h\d)\b/i
// Some systems call HTML "text/plain".
// Some escape it once more.
const leadingTag =
  /^\s*(?:<!\[CDATA\[\s*)?(?:<|&lt;)(?:p|div|br|h\d|ul|ol|table|section|article|figure|blockquote)\b(?:[^<>&]|&quot;)*(?:>|&gt;)|<br\s*\/?>/i

/** What agencies put around the text: their own byline, and the headline as the page's only `h1`. */
function withoutFurniture(html: string): string {
  let depth = 0
  const parts = html.split(figureTag).map((part) => {
    if (/^<figure/i.test(part)) depth += 1
    else if (/^<\/figure/i.test(part)) depth = Math.max(0, depth - 1)
    // A byline in a figure is the photographer's.
    else return depth > 0 ? part.replace(bylineClass, '$1credit') : part.replace(byline, '')
    return part
  })
  const text = parts.join('')
  return (text.match(/<h1\b/gi)?.length ?? 0) === 1 ? text.replace(mainHeading, '') : text
}

// Lengths are bounded, so that a text of unclosed tags costs no time.
const figureTag = /(<\/?figure\b[^<>]{0,300}>)/i
const bylineClass = /(\bclass\s?=\s?["'])byline(?=["'])/gi
const byline =
  /<(div|p)\s[^<>]{0,200}?\bclass\s?=\s?["'](?:[^"'<>]{0,80}\s)?(?:byline|dat|dateline)["'\s][^<>]{0,200}>[\s\S]{0,500}?<\/\1>/gi
const mainHeading = /<h1\b[^>]{0,500}>[\s\S]{0,2000}?<\/h1>/i

function withoutHeadline(blocks: Block[], headline: string): Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph' && first?.type !== 'subhead') return blocks
  // The text of a flash is its headline.
  return rest.length > 0 && comparableText(plainText(first.text)) === comparableText(headline) ? rest : blocks
}

const longestLine = 100

/** Blank lines part paragraphs; where there are none, line ends do, unless the lines are short as a teleprinter's. */
function paragraphsIn(text: string): Block[] {
  const lines = text.replace(/\r\n?|\u2028/g, '\n').replace(/\u2029/g, '\n\n')
  const areParagraphs = !/\n[^\S\n]*\n/.test(lines) && lines.split('\n').some((line) => line.length > longestLine)
  return lines
    .split(areParagraphs ? '\n' : /\n[^\S\n]*\n/)
    .map((paragraph) => plainLineIn(paragraph.replace(/\s+/g, ' ').trim()))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', text: [{ type: 'text', text: paragraph }] }))
}

/** The text, of which each picture that is an item of its own has that item's files, and the words and credits of both. */
function withPictures(blocks: Block[], pictures: StoryPicture[]): Block[] {
  const described = (photo: Photo): Photo => {
    const item = pictures.find((picture) => isOf(picture, photo))
    return item === undefined ? photo : mergedPhoto(item.photo, photo)
  }
  return blocks.map((block): Block => {
    if (block.type === 'picture') return { type: 'picture', photo: described(block.photo) }
    return block.type === 'gallery' ? { ...block, photos: block.photos.map(described) } : block
  })
}

function isOf({ addresses }: StoryPicture, { renditions }: Photo): boolean {
  return renditions.some(({ url }) => addresses.has(url) || [...addresses].some((own) => showSamePicture(own, url)))
}

/** An audio or video item, by the first of its files that browsers play. */
function recordingIn({ type, headlines, descriptions, renditions }: Item, base: string): Block[] {
  if (type !== 'audio' && type !== 'video') return []
  const playable = renditions.filter(({ type: media }) => media === '' || media.startsWith(`${type}/`))
  const best = playable.find(({ type: media }) => /mp4|mpeg$|webm|ogg/.test(media)) ?? playable[0]
  const url = best === undefined ? null : mediaAddress(best.href, base)
  if (url === null) return []
  return [recordingBlock(type, url, headlineOf(headlines) || wordsFor(['caption', 'text', ''], descriptions))]
}

/** All words of a body, for search. */
export function wordsIn(body: Block[]): string {
  return body.flatMap(linesOf).map(plainText).join(' ')
}
