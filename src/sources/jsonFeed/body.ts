import { type Block, type Inline, linksIn } from '../../model/body'
import { mediaAddress } from '../address'
import { blocksIn } from '../html/html'
import { recordingBlock } from '../html/recordings'
import { cleanText, hasVisibleText, inOneLine } from '../html/text'
import { pageAddress } from '../pageAddress'
import type { JsonFeedItem } from './document'

/**
 * The body of an item: its HTML, else its text, else its summary, else a link to what it stands for; then its recordings,
 * and the page that it is about, if nothing in it leads there. `base` is the item's address.
 */
export function jsonFeedBody(item: JsonFeedItem, base: string): { body: Block[]; isSummary: boolean } {
  const told = [blocksIn(item.content_html, base), paragraphsIn(item.content_text)].find(({ length }) => length > 0)
  const body = [...(told ?? paragraphsIn(item.summary)), ...recordingsOf(item, base)]
  const external = pageAddress(item.external_url, base)
  const target = external || (body.length === 0 ? pageAddress(item.url, base) : '')
  const isLinked = target === '' || linksIn(body).includes(target)
  return { body: isLinked ? body : [...body, linkTo(target)], isSummary: told === undefined && item.summary !== '' }
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

/** Attachments of the same title are one recording in several formats: JSON Feed 1.1, attachments. */
function recordingsOf({ attachments }: JsonFeedItem, base: string): Block[] {
  const recordings = new Map<string, Block>()
  for (const { url, mime_type, title } of attachments) {
    const type = /^(audio|video)\//i.exec(mime_type)?.[1]?.toLowerCase()
    const address = mediaAddress(url, base)
    if (address === null || (type !== 'audio' && type !== 'video')) continue
    const name = `${type} ${inOneLine(title) || address}`
    if (!recordings.has(name)) recordings.set(name, recordingBlock(type, address, inOneLine(title)))
  }
  return [...recordings.values()]
}

function linkTo(href: string): Block {
  const { host, pathname } = new URL(href)
  const text = `${host}${pathname === '/' ? '' : pathname}`
  return { type: 'paragraph', text: [{ type: 'link', href, text: [{ type: 'text', text }] }] }
}
