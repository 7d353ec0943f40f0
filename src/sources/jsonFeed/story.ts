import type { Summary } from '../../model/article'
import { ReadError } from '../../model/readError'
import { authorName, eachNameOnce } from '../authorName'
import { comparableText } from '../comparableText'
import { withoutWordsToRest } from '../excerptEnds'
import { textIn } from '../html/html'
import { inOneLine } from '../html/text'
import { languageByLetters } from '../languageByLetters'
import { parseLanguage } from '../languageTag'
import { plainLineIn } from '../loosePlainText'
import { sayOnce } from '../opening'
import { pageAddress } from '../pageAddress'
import { parseInstant } from '../parseInstant'
import { firstWords, headlineIn, isUntitled } from '../plainLine'
import { shortHash } from '../shortHash'
import { slugOfStory } from '../slug'
import { sectionSlug } from '../storyList'
import type { ListedStory } from '../storyPages'
import { jsonFeedBody } from './body'
import type { JsonFeedDocument, JsonFeedItem } from './document'
import { jsonFeedPhoto } from './photo'

/**
 * What an item tells, or null when there is nothing to show of it: no words, or nothing to read under them. `page` is the
 * address of the document that holds the item. Only `content_html` is HTML; whatever other fields hold is plain text.
 */
export function jsonFeedStory(item: JsonFeedItem, feed: JsonFeedDocument, page: string): ListedStory | null {
  const home = pageAddress(feed.home_page_url, page) || page
  const canonical = pageAddress(item.url, home) || pageAddress(/^https?:/.test(item.id) ? item.id : '', home)
  const id = item.id.trim() || canonical || pageAddress(item.external_url, home)
  const words = () => inOneLine(item.content_text) || textIn(item.content_html) || inOneLine(item.summary)
  const title = headlineIn(plainLineIn(item.title))
  const headline = isUntitled(title) ? firstWords(words(), headlineLength) || title : title
  const standfirst = withoutWordsToRest(plainLineIn(item.summary))
  if (headline === '' || !isReadable(item)) return null

  const base = canonical || home
  const tags = eachNameOnce(item.tags.map(plainLineIn).filter((tag) => tag !== ''))
  const summary: Summary = {
    id: id || shortHash(headline),
    section: sectionSlug(tags[0]),
    slug: slugOfStory(canonical, plainLineIn(item.title), id || headline) || shortHash(id || headline),
    headline,
    kicker: '',
    standfirst: comparableText(standfirst) === comparableText(headline) ? '' : standfirst,
    published: parseInstant(item.date_published, 'UTC'),
    updated: parseInstant(item.date_modified, 'UTC'),
    language: parseLanguage(item.language) || languageByLetters(`${headline} ${item.summary}`),
    tags,
    photo: jsonFeedPhoto(item, base),
    canonical,
  }
  return {
    summary,
    words,
    article(listed) {
      const { body, isSummary } = jsonFeedBody(item, base)
      if (body.length === 0) throw new ReadError('unreadable', `The item ${listed.id} is empty`)
      return {
        ...listed,
        ...sayOnce(listed.headline, { ...listed, standfirst: isSummary ? '' : listed.standfirst, body }),
        access: 'open',
        byline: '',
        authors: authorsOf(item) ?? authorsOf(feed) ?? [],
        dateline: '',
        corrections: [],
        related: [],
      }
    },
  }
}

const headlineLength = 80

function isReadable({ content_html, content_text, summary, url, external_url, attachments }: JsonFeedItem): boolean {
  return (
    [content_html, content_text, summary, url, external_url].some((text) => /\S/.test(text)) || attachments.length > 0
  )
}

function authorsOf({ authors, author }: Pick<JsonFeedItem, 'authors' | 'author'>): string[] | null {
  const named = [authors, author === null ? [] : [author]]
    .map((people) =>
      eachNameOnce(people.map(({ name }) => authorName(plainLineIn(name))).filter((name) => name !== '')),
    )
    .find((names) => names.length > 0)
  return named ?? null
}
