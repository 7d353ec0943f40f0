import type { Summary } from '../../model/article'
import { type Block, type Chapter, linesOf, plainText } from '../../model/body'
import { ReadError } from '../../model/readError'
import { attachmentBlocks } from '../attachments'
import { authorName, eachNameOnce } from '../authorName'
import { comparableText } from '../comparableText'
import { withoutWordsToRest } from '../excerptEnds'
import { blocksIn, textIn } from '../html/html'
import { languageByLetters } from '../languageByLetters'
import { parseLanguage } from '../languageTag'
import { pageBlock } from '../linkBlock'
import { lineIn, paragraphIn } from '../loosePlainText'
import { sayOnce } from '../opening'
import { pageAddress } from '../pageAddress'
import { parseInstant } from '../parseInstant'
import { firstWords, isUntitled } from '../plainLine'
import { shortHash } from '../shortHash'
import { slugOfStory } from '../slug'
import { sectionSlug } from '../storyList'
import type { ListedStory } from '../storyPages'
import type { Feed } from './document'
import type { FeedItem } from './item'
import { recordingsIn, rssPhoto } from './photo'

const headlineLength = 80
const standfirstLength = 500

/** The story that an item tells, or null when it has no words. `page` is the address of the document that holds it. */
export function rssStory(item: FeedItem, feed: Feed, page: string): ListedStory | null {
  const home = pageAddress(feed.base, page) || pageAddress(feed.home, page) || page
  const around = pageAddress(item.base, home) || home
  const canonical = pageAddress(item.url, around)
  const base = pageAddress(item.textBase, around) || (around === home && feed.base === '' && canonical) || around
  const words = () => textIn(item.html || item.summary)
  const title = lineIn(item.title)
  const headline = isUntitled(title) ? firstWords(words(), headlineLength) || title : title
  if (headline === '') return null
  const id = item.id.trim() || canonical || shortHash(headline)
  const tags = eachNameOnce(item.tags.map(paragraphIn).filter((tag) => tag !== ''))
  const summary: Summary = {
    id,
    section: sectionSlug(tags[0]),
    slug: slugOfStory(canonical, headline, id) || shortHash(id),
    headline,
    kicker: '',
    standfirst: standfirstOf(item, headline, base),
    published: firstInstant(item.published),
    updated: firstInstant(item.updated),
    language: parseLanguage(item.language) || languageByLetters(headline),
    tags,
    photo: rssPhoto(item, base),
    canonical,
  }
  return {
    summary,
    words,
    article(listed) {
      const blocks = bodyOf(item, base, canonical)
      if (blocks.length === 0) throw new ReadError('unreadable', `The item ${listed.id} is empty`)
      return {
        ...listed,
        ...sayOnce(listed.headline, { ...listed, body: blocks }),
        access: 'open',
        byline: '',
        authors: [item.authors, feed.authors].map(namesIn).find(({ length }) => length > 0) ?? [],
        dateline: '',
        corrections: [],
        related: [],
      }
    },
  }
}

/** The summary, where it stands beside a text and says more than the headline. */
function standfirstOf({ html, summary }: FeedItem, headline: string, base: string): string {
  if (html.trim() === '') return ''
  const words = blocksIn(summary, base).flatMap(linesOf).map(plainText).join(' ')
  const standfirst = firstWords(withoutWordsToRest(words), standfirstLength)
  return comparableText(standfirst) === comparableText(headline) ? '' : standfirst
}

/** The text, else the summary, else what stands for the page; a page of a video is shown before its words. */
function bodyOf(item: FeedItem, base: string, canonical: string): Block[] {
  const text = blocksIn(item.html, base)
  const told = text.length > 0 ? text : blocksIn(item.summary, base)
  const page = text.length > 0 || canonical === '' ? [] : [pageBlock(canonical)]
  const attached = attachmentBlocks([...item.files, ...recordingsIn(item)], base)
  const body = [...told, ...withFeedChapters(attached, item.chapters)]
  return [...page.filter(({ type }) => type === 'embed' || body.length === 0), ...body]
}

/** A podcast's recording with the chapters that its feed names. */
function withFeedChapters(attached: Block[], chapters: Chapter[]): Block[] {
  const first = attached.findIndex(({ type }) => type === 'audio')
  return attached.map((block, at) => (block.type === 'audio' && at === first ? { ...block, chapters } : block))
}

/** The first of several times that can be read. */
function firstInstant(written: readonly string[]): string | null {
  return written.map((time) => parseInstant(time, 'UTC')).find((time) => time !== null) ?? null
}

function namesIn(authors: readonly string[]): string[] {
  return eachNameOnce(authors.map((author) => authorName(lineIn(author))).filter((name) => name !== ''))
}
