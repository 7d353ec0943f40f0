import type { Correction } from '../../model/article'
import type { Block } from '../../model/body'
import { mediaAddress } from '../address'
import { blocksIn, textIn } from '../html/html'
import { recordingBlock } from '../html/recordings'
import { tellPart } from '../leftOut'
import { pageBlock } from '../linkBlock'
import { pageAddress } from '../pageAddress'
import type { ArcElement, ArcStory } from './document'
import { arcPhoto } from './photo'

/** The blocks of a story's elements. `base` is the story's address. Of an element of an unknown type the text remains. */
export function arcBody(elements: ArcElement[], base: string): Block[] {
  return elements.flatMap((element) => {
    const blocks = blocksOf(element, base)
    const isTold = blocks.length > 0 || /^(?:text|raw_html|correction)?$/.test(element.type)
    if (!isTold) tellPart(`element of the type ${element.type}`)
    return blocks
  })
}

/** The film or recording that leads a story, in place of a photo. */
export function arcLeadRecording({ promo_items }: ArcStory, base: string): Block[] {
  const promo = promo_items?.basic
  return promo?.type === 'video' || promo?.type === 'audio' ? recordingOf(promo, promo.type, base) : []
}

/** The corrections among a story's elements. */
export function arcCorrections(elements: ArcElement[]): Correction[] {
  const found = elements
    .filter(({ type }) => type === 'correction')
    .map(({ text }) => ({ date: null, text: textIn(text) }))
  return found.filter(({ text }) => text !== '')
}

function blocksOf(element: ArcElement, base: string): Block[] {
  const { type, content, inner } = element
  switch (type) {
    case 'correction':
      return []
    case 'header':
      return blocksIn(`<h2>${content}</h2>`, base)
    case 'raw_html':
      return blocksIn(content, base)
    case 'oembed_response':
    case 'custom_embed':
      return embedOf(element, base)
    case 'image':
    case 'gallery':
      return picturesOf(element, base)
    case 'video':
    case 'audio':
      return recordingOf(element, type, base)
    case 'quote':
    case 'blockquote':
      return quoteOf(element, base)
    case 'list':
      return blocksIn(listHtml(element), base)
    case 'link_list':
      return blocksIn(`<ul>${inner.map((item) => `<li>${linkHtml(item)}</li>`).join('')}</ul>`, base)
    case 'interstitial_link':
      return blocksIn(`<p>${linkHtml(element)}</p>`, base)
    case 'table':
      return blocksIn(tableHtml(element), base)
    case 'divider':
      return [{ type: 'rule' }]
    case 'code':
      return blocksIn(`<pre><code>${escaped(content)}</code></pre>`, base)
    default:
      return otherBlocks(element, base)
  }
}

function otherBlocks({ content, inner, url }: ArcElement, base: string): Block[] {
  const told = [...(content === '' ? [] : blocksIn(`<p>${content}</p>`, base)), ...arcBody(inner, base)]
  const page = told.length > 0 ? '' : pageAddress(url, base)
  return page === '' ? told : [pageBlock(page)]
}

function picturesOf({ type, image, inner, headlines }: ArcElement, base: string): Block[] {
  const photos = (type === 'image' ? [image] : inner.map((item) => item.image)).flatMap(
    (found) => arcPhoto(found, base) ?? [],
  )
  const [first] = photos
  if (first === undefined) return []
  return [
    type === 'image' ? { type: 'picture', photo: first } : { type: 'gallery', title: textIn(headlines.basic), photos },
  ]
}

function recordingOf(element: ArcElement, type: 'audio' | 'video', base: string): Block[] {
  const { streams, headlines, url } = element
  const playable = streams.find(({ stream_type }) => /mp4|mp3|m4a/i.test(stream_type)) ?? streams[0]
  const address = mediaAddress(playable?.url ?? '', base)
  const title = textIn(headlines.basic)
  if (address !== null && type === 'video') return [filmOf(element, address, title, base)]
  if (address !== null) return [recordingBlock(type, address, title)]
  const page = pageAddress(url, base)
  return page === '' ? [] : blocksIn(`<p><a href="${escaped(page)}">${escaped(title || page)}</a></p>`, base)
}

/** A film with its still picture and its captions, whose language isn't told. */
function filmOf({ image, subtitles }: ArcElement, url: string, title: string, base: string): Block {
  const captions = subtitles
    .filter(({ format }) => format === 'WEB_VTT')
    .flatMap(({ url }) => mediaAddress(url, base) ?? [])
    .map((url) => ({ url, language: '', label: '' }))
  return { type: 'video', url, title, poster: arcPhoto(image, base)?.renditions[0]?.url ?? '', captions }
}

function embedOf({ html, url }: ArcElement, base: string): Block[] {
  const blocks = blocksIn(html, base)
  const page = pageAddress(url, base)
  return blocks.length > 0 || page === '' ? blocks : [pageBlock(page)]
}

function quoteOf({ subtype, content, citation, inner }: ArcElement, base: string): Block[] {
  const html = content + inner.map((part) => `<p>${part.content}</p>`).join('')
  const quoted = blocksIn(`<blockquote>${html}<cite>${citation.content}</cite></blockquote>`, base)
  return quoted.map((block) =>
    block.type === 'quote' && subtype === 'pullquote' ? { ...block, type: 'pullquote' } : block,
  )
}

function listHtml({ list_type, inner }: ArcElement): string {
  const items = inner.map((item) => `<li>${item.type === 'list' ? listHtml(item) : item.content}</li>`).join('')
  return list_type === 'ordered' ? `<ol>${items}</ol>` : `<ul>${items}</ul>`
}

function linkHtml({ url, content }: ArcElement): string {
  return `<a href="${escaped(url)}">${content || escaped(url)}</a>`
}

function tableHtml({ header, rows }: ArcElement): string {
  const row = (cells: { content: string }[], name: string) =>
    `<tr>${cells.map(({ content }) => `<${name}>${content}</${name}>`).join('')}</tr>`
  return `<table><thead>${header.length > 0 ? row(header, 'th') : ''}</thead>${rows.map((cells) => row(cells, 'td')).join('')}</table>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
