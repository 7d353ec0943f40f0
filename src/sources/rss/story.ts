import type { Summary } from '../../model/article'
import { type Block, type Chapter, linesOf, plainText } from '../../model/body'
import type { Photo } from '../../model/photo'
import { ReadError } from '../../model/readError'
import { mediaAddress } from '../address'
import { attachmentBlocks } from '../attachments'
import { withoutWordsToRest } from '../excerptEnds'
import { blocksIn, textIn } from '../html/html'
import { languageByLetters } from '../languageByLetters'
import { linkBlock } from '../linkBlock'
import { lineIn, paragraphIn } from '../loosePlainText'
import { newPhoto } from '../newPhoto'
import { sayOnce } from '../opening'
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
  const summaryWords = () => blocksIn(item.summary, base).flatMap(linesOf).map(plainText).join(' ')
  const standfirst = item.html.trim() === '' ? '' : firstWords(withoutWordsToRest(summaryWords()), standfirstLength)
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
      const recordings = withFeedChapters(attachmentBlocks(item.files, base), item.chapters)
      const body = [...(text.length > 0 ? text : blocksIn(item.summary, base)), ...recordings]
      const blocks = body.length > 0 ? body : canonical === '' ? [] : [linkBlock(canonical)]
      if (blocks.length === 0) throw new ReadError('unreadable', `The item ${listed.id} is empty`)
      return {
        ...listed,
        ...sayOnce(listed.headline, { ...listed, body: blocks }),
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

/** A podcast's recording with the chapters that its feed names. */
function withFeedChapters(attached: Block[], chapters: Chapter[]): Block[] {
  const first = attached.findIndex(({ type }) => type === 'audio')
  return attached.map((block, at) => (block.type === 'audio' && at === first ? { ...block, chapters } : block))
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
    creditLine: [...new Set(media?.['media:credit'].map(paragraphIn))].join(' / '),
    copyrightNotice: paragraphIn(media?.['media:copyright'] ?? ''),
  })
}

function isImage(type: string, medium: string, url: string): boolean {
  return (
    /^image\//i.test(type) ||
    medium === 'image' ||
    (type + medium === '' && /\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i.test(url))
  )
}
