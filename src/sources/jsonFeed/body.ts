import { type Block, type Inline, linksIn } from '../../model/body'
import { mediaAddress } from '../address'
import { blocksIn } from '../html/html'
import { recordingBlock } from '../html/recordings'
import { cleanText, hasVisibleText, inOneLine } from '../html/text'
import { pageAddress } from '../pageAddress'
import type { JsonFeedItem } from './document'

/**
 * The body of an item: its HTML, else its text, else its summary, else a link to what it stands for; then what is attached to it,
 * and the page that it is about, if nothing in it leads there. `base` is the item's address.
 */
export function jsonFeedBody(item: JsonFeedItem, base: string): { body: Block[]; isSummary: boolean } {
  const told = [blocksIn(item.content_html, base), textBlocks(item.content_text, base)].find(({ length }) => length > 0)
  const body = [...(told ?? paragraphsIn(item.summary)), ...attachmentsOf(item, base)]
  const external = pageAddress(item.external_url, base)
  const target = external || (body.length === 0 ? pageAddress(item.url, base) : '')
  const isLinked = target === '' || linksIn(body).includes(target)
  return { body: isLinked ? body : [...body, linkTo(target)], isSummary: told === undefined && item.summary !== '' }
}

/** Text that should be plain, or the HTML that some systems give in its place. */
function textBlocks(text: string, base: string): Block[] {
  return /^\s*<(p|div|h[1-6]|ul|ol|figure|blockquote|section|article)\b[^<>]*>[\s\S]*<\/\w+>\s*$/i.test(text)
    ? blocksIn(text, base)
    : paragraphsIn(text)
}

/** Plain text, its paragraphs parted by empty lines. */
function paragraphsIn(text: string): Block[] {
  return cleanText(text)
    .split(/\r?\n\s*\n/)
    .filter(hasVisibleText)
    .map((paragraph) => ({ type: 'paragraph', text: linesIn(paragraph) }))
}

function linesIn(paragraph: string): Inline[] {
  const lines = paragraph.split('\n').map((line) => inOneLine(line))
  return lines
    .filter((line) => line !== '')
    .flatMap((line, at): Inline[] => [...(at === 0 ? [] : [{ type: 'break' } as const]), { type: 'text', text: line }])
}

/**
 * What is attached to an item: recordings, and links to other files; pictures have their own place. Attachments of the same title
 * are one thing in several formats (JSON Feed 1.1, attachments).
 */
function attachmentsOf({ attachments }: JsonFeedItem, base: string): Block[] {
  const attached = new Map<string, Block>()
  for (const { url, mime_type, title } of attachments) {
    const type = mediaKind(mime_type, url)
    const address = mediaAddress(url, base)
    if (address === null || type === 'image') continue
    const name = inOneLine(title)
    const key = `${type} ${name || address}`
    if (attached.has(key)) continue
    attached.set(key, type === 'file' ? linkTo(address, name) : recordingBlock(type, address, name))
  }
  return [...attached.values()]
}

/** What an attachment is, by its media type, else by the ending of its address. */
function mediaKind(mediaType: string, url: string): 'audio' | 'video' | 'image' | 'file' {
  const ending = /\.(\w{2,5})(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase() ?? ''
  if (/^audio\//i.test(mediaType) || (mediaType === '' && /^(?:mp3|m4a|ogg|oga|opus|wav|aac|flac)$/.test(ending)))
    return 'audio'
  if (/^video\/|mpegurl$/i.test(mediaType) || (mediaType === '' && /^(?:mp4|m4v|webm|ogv|mov|m3u8)$/.test(ending)))
    return 'video'
  return /^image\//i.test(mediaType) || (mediaType === '' && /^(?:jpe?g|png|webp|avif|gif)$/.test(ending))
    ? 'image'
    : 'file'
}

function linkTo(href: string, title = ''): Block {
  const { host, pathname } = new URL(href)
  const text = title || `${host}${pathname === '/' ? '' : pathname}`
  return { type: 'paragraph', text: [{ type: 'link', href, text: [{ type: 'text', text }] }] }
}
