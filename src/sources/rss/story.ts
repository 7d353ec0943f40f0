import type { Summary } from '../../model/article'
import { type Block, plainText } from '../../model/body'
import type { Photo } from '../../model/photo'
import { ReadError } from '../../model/readError'
import { mediaAddress } from '../address'
import { comparableText } from '../comparableText'
import { blocksIn, textIn } from '../html/html'
import { recordingBlock } from '../html/recordings'
import { inOneLine } from '../html/text'
import { languageByLetters } from '../languageTag'
import { lineIn, paragraphIn } from '../loosePlainText'
import { newPhoto } from '../newPhoto'
import { pageAddress } from '../pageAddress'
import { parseInstant } from '../parseInstant'
import { firstWords } from '../plainLine'
import { shortHash } from '../shortHash'
import { slugOfStory } from '../slug'
import { sectionSlug } from '../storyList'
import type { ListedStory } from '../storyPages'
import type { Feed, FeedItem } from './document'

const headlineLength = 80
const standfirstLength = 500

/** The story that an item tells, or null when it has no words. `page` is the address of the document that holds it. */
export function rssStory(item: FeedItem, feed: Feed, page: string): ListedStory | null {
  const home = pageAddress(feed.home, page) || page
  const canonical = pageAddress(item.url, home)
  const base = canonical || home
  const words = () => textIn(item.html || item.summary)
  const headline = lineIn(item.title) || firstWords(words(), headlineLength)
  if (headline === '') return null
  const id = item.id.trim() || canonical || shortHash(headline)
  const tags = [...new Set(item.tags.map(paragraphIn))].filter((tag) => tag !== '')
  const standfirst = item.html.trim() === '' ? '' : firstWords(textIn(item.summary), standfirstLength)
  const summary: Summary = {
    id,
    section: sectionSlug(tags[0]),
    slug: slugOfStory(canonical, headline, id) || shortHash(id),
    headline,
    kicker: '',
    standfirst,
    published: parseInstant(item.published, 'UTC'),
    updated: parseInstant(item.updated, 'UTC'),
    language: languageByLetters(headline),
    tags,
    photo: photoOf(item, base),
    canonical,
  }
  return {
    summary,
    words,
    article(listed) {
      const text = blocksIn(item.html, base)
      const body = [...(text.length > 0 ? text : blocksIn(item.summary, base)), ...recordingsOf(item, base)]
      const blocks = body.length > 0 ? body : linkTo(canonical)
      if (blocks.length === 0) throw new ReadError('unreadable', `The item ${listed.id} is empty`)
      return {
        ...listed,
        ...leadApart(listed.photo, blocks),
        standfirst: repeats(standfirst, text) ? '' : standfirst,
        access: 'open',
        byline: '',
        authors: [...new Set(item.authors.map(lineIn))].filter((name) => name !== ''),
        dateline: '',
        corrections: [],
        related: [],
      }
    },
  }
}

function photoOf({ pictures, files }: FeedItem, base: string): Photo | null {
  const media = pictures.find((each) => isImage(each['@type'], each['@medium'], each['@url']))
  const url = mediaAddress(media?.['@url'] ?? files.find(({ type }) => /^image\//i.test(type))?.url ?? '', base)
  if (url === null) return null
  const [width, height] = [media?.['@width'], media?.['@height']].map((size) =>
    /^\d{1,5}$/.test(size ?? '') ? Number(size) : 0,
  )
  const size = width && height ? { width, height } : { width: 0, height: 0 }
  return newPhoto({
    renditions: [{ url, ...size, type: '' }],
    ...size,
    caption: paragraphIn(media?.['media:description'] ?? ''),
    creditLine: paragraphIn(media?.['media:credit'] ?? ''),
  })
}

function isImage(type: string, medium: string, url: string): boolean {
  return (
    /^image\//i.test(type) ||
    medium === 'image' ||
    (type + medium === '' && /\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i.test(url))
  )
}

/** Feeds often begin their text with the picture that they name beside it. */
function leadApart(photo: Photo | null, body: Block[]): { photo: Photo | null; body: Block[] } {
  const again = body.find((block) => block.type === 'picture')
  const fileIn = (shown: Photo) => shown.renditions[0]?.url.replace(/^https?:|[?#].*$|-\d+x\d+(?=\.\w+$)/g, '')
  if (photo === null || again === undefined || fileIn(photo) !== fileIn(again.photo)) return { photo, body }
  return body.length === 1
    ? { photo: null, body }
    : { photo: again.photo, body: body.filter((block) => block !== again) }
}

function recordingsOf({ files }: FeedItem, base: string): Block[] {
  return files.flatMap(({ url, type, title }): Block[] => {
    const kind = /^(audio|video)\//i.exec(type)?.[1]?.toLowerCase()
    const address = mediaAddress(url, base)
    return address !== null && (kind === 'audio' || kind === 'video')
      ? [recordingBlock(kind, address, inOneLine(title))]
      : []
  })
}

function linkTo(href: string): Block[] {
  if (href === '') return []
  return [
    {
      type: 'paragraph',
      text: [{ type: 'link', href, text: [{ type: 'text', text: href.replace(/^https?:\/\//, '') }] }],
    },
  ]
}

function repeats(standfirst: string, body: Block[]): boolean {
  const first = body.find(({ type }) => type === 'paragraph')
  const opening = first?.type === 'paragraph' ? comparableText(plainText(first.text)) : ''
  const said = comparableText(standfirst)
  return opening !== '' && (opening.startsWith(said) || said.startsWith(opening))
}
