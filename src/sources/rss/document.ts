import * as v from 'valibot'
import { atomEntry, person } from './atomEntry'
import { attribute, elements, link, nextIn, optionalConstruct, optionalText, pageIn } from './fields'
import type { FeedItem } from './item'
import { htmlOf } from './markup'
import { rssItem } from './rssItem'

/** A feed of any format. Texts are empty where it says nothing. */
export interface Feed {
  /** As supplied: plain text or HTML. */
  title: string
  language: string
  /** The address of the site, and what other addresses are relative to, where it says so (XML Base). */
  home: string
  base: string
  next: string
  /** Who writes what names no writer. */
  authors: string[]
  items: FeedItem[]
}

const rssChannel = v.object({
  title: optionalText,
  link: optionalText,
  language: optionalText,
  'dc:language': optionalText,
  item: elements(rssItem),
  'atom:link': elements(link),
})

const atomFeed = v.object({
  title: optionalConstruct,
  '@xml:lang': attribute,
  '@xml:base': attribute,
  link: elements(link),
  author: elements(person),
  entry: elements(atomEntry),
})

/** RSS 2.0 and 0.9x, RSS 1.0 and Atom, as one. */
export const feedDocument = v.union([
  v.pipe(
    v.object({ rss: v.object({ channel: rssChannel, '@xml:base': attribute }) }),
    v.transform(({ rss }): Feed => ({ ...headOf(rss.channel), base: rss['@xml:base'], items: rss.channel.item })),
  ),
  v.pipe(
    v.object({ 'rdf:RDF': v.object({ channel: rssChannel, item: elements(rssItem) }) }),
    v.transform(({ 'rdf:RDF': { channel, item } }): Feed => ({ ...headOf(channel), items: item })),
  ),
  v.pipe(
    v.object({ feed: atomFeed }),
    v.transform(
      ({ feed }): Feed => ({
        title: htmlOf(feed.title),
        language: feed['@xml:lang'],
        home: pageIn(feed.link),
        base: feed['@xml:base'],
        next: nextIn(feed.link),
        authors: feed.author.map(({ name }) => name),
        items: feed.entry,
      }),
    ),
  ),
])

function headOf(channel: v.InferOutput<typeof rssChannel>): Omit<Feed, 'items'> {
  return {
    title: channel.title,
    language: channel.language || channel['dc:language'],
    home: channel.link,
    base: '',
    next: nextIn(channel['atom:link']),
    authors: [],
  }
}
