import * as v from 'valibot'
import { secondsIn } from '../../model/clockTime'
import { inOneLine } from '../html/text'
import { tolerantLists } from '../tolerantLists'

/** A text element, with or without attributes; of several the first. */
const text: v.GenericSchema<unknown, string> = v.pipe(v.unknown(), v.transform(textOf))

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return textOf(value[0])
  return typeof value === 'object' && value !== null && '#text' in value ? textOf(value['#text']) : ''
}

const texts = v.pipe(
  v.unknown(),
  v.transform((value) =>
    listOf(value)
      .map(textOf)
      .filter((each) => each.trim() !== ''),
  ),
)

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [value]
}

const attribute = v.optional(v.fallback(v.string(), ''), '')
const elements = <Item extends v.GenericSchema>(item: Item) =>
  v.optional(v.pipe(v.unknown(), v.transform(listOf), tolerantLists.of(item)), [])

// Of a file, of a group of files or of all files of an item; what is nearest to the file counts (Media RSS 1.5.1).
const mediaWords = {
  'media:description': v.optional(text, ''),
  'media:credit': v.optional(texts, []),
  'media:copyright': v.optional(text, ''),
}
const media = v.object({
  '@url': v.string(),
  '@type': attribute,
  '@medium': attribute,
  '@width': attribute,
  '@height': attribute,
  ...mediaWords,
})
type MediaWords = Pick<v.InferOutput<typeof media>, keyof typeof mediaWords>

function withWordsOf<Words extends MediaWords>(outer: MediaWords, inner: readonly Words[]): Words[] {
  return inner.map((each) => ({
    ...each,
    'media:description': each['media:description'] || outer['media:description'],
    'media:credit': each['media:credit'].length > 0 ? each['media:credit'] : outer['media:credit'],
    'media:copyright': each['media:copyright'] || outer['media:copyright'],
  }))
}

const mediaGroup = v.object({ 'media:content': elements(media), 'media:thumbnail': elements(media), ...mediaWords })

/** The pictures of an item, of its groups, and then its thumbnails, each with its words. */
function picturesOf(item: v.InferOutput<typeof mediaGroup> & { 'media:group': v.InferOutput<typeof mediaGroup>[] }) {
  const grouped = item['media:group'].map((group) => ({
    content: withWordsOf(group, group['media:content']),
    thumbnails: withWordsOf(group, group['media:thumbnail']),
  }))
  return withWordsOf(item, [
    ...item['media:content'],
    ...grouped.flatMap(({ content }) => content),
    ...item['media:thumbnail'],
    ...grouped.flatMap(({ thumbnails }) => thumbnails),
  ])
}

const enclosure = v.object({ '@url': v.string(), '@type': attribute })
const link = v.object({ '@href': v.string(), '@rel': attribute, '@type': attribute, '@title': attribute })
const optionalText = v.optional(text, '')

// Podlove Simple Chapters, as podcast hosts write them: https://podlove.org/simple-chapters/
const chapters = v.object({
  'psc:chapter': elements(
    v.object({
      '@start': v.pipe(v.string(), v.transform(secondsIn), v.number()),
      '@title': v.pipe(v.string(), v.transform(inOneLine), v.nonEmpty()),
    }),
  ),
})

const rssItem = v.pipe(
  v.object({
    title: optionalText,
    link: optionalText,
    guid: optionalText,
    description: optionalText,
    'content:encoded': optionalText,
    pubDate: optionalText,
    'dc:date': optionalText,
    author: optionalText,
    'dc:creator': v.optional(texts, []),
    category: v.optional(texts, []),
    enclosure: elements(enclosure),
    ...mediaGroup.entries,
    'media:group': elements(mediaGroup),
    'psc:chapters': v.optional(v.fallback(chapters, { 'psc:chapter': [] }), { 'psc:chapter': [] }),
  }),
  v.transform((item) => ({
    id: item.guid || item.link,
    url: item.link,
    title: item.title,
    html: item['content:encoded'],
    summary: item.description,
    published: item.pubDate || item['dc:date'],
    updated: '',
    authors: item['dc:creator'].length > 0 ? item['dc:creator'] : [nameIn(item.author)].filter((name) => name !== ''),
    tags: item.category,
    files: item.enclosure.map((file) => ({ url: file['@url'], type: file['@type'], title: '' })),
    chapters: item['psc:chapters']['psc:chapter'].map((each) => ({ start: each['@start'], title: each['@title'] })),
    pictures: picturesOf(item),
  })),
)

/** RSS has "editor@news.example (Jane Roe)". */
function nameIn(author: string): string {
  return /\(([^()]+)\)\s*$/.exec(author)?.[1] ?? (author.includes('@') ? '' : author)
}

const person = v.object({ name: optionalText })
const category = v.object({ '@term': attribute, '@label': attribute })
const atomEntry = v.pipe(
  v.object({
    title: optionalText,
    id: optionalText,
    link: elements(link),
    content: optionalText,
    summary: optionalText,
    published: optionalText,
    updated: optionalText,
    author: elements(person),
    category: elements(category),
    ...mediaGroup.entries,
    'media:group': elements(mediaGroup),
  }),
  v.transform((entry) => {
    const page = entry.link.find((each) => each['@rel'] === '' || each['@rel'] === 'alternate')
    return {
      id: entry.id,
      url: page?.['@href'] ?? '',
      title: entry.title,
      html: markupIn(entry.content),
      summary: markupIn(entry.summary),
      published: entry.published || entry.updated,
      updated: entry.updated,
      authors: entry.author.map(({ name }) => name),
      tags: entry.category.map((each) => each['@label'] || each['@term']),
      files: entry.link
        .filter((each) => each['@rel'] === 'enclosure')
        .map((each) => ({ url: each['@href'], type: each['@type'], title: each['@title'] })),
      chapters: [],
      pictures: picturesOf(entry),
    }
  }),
)

/** Atom's content is kept as it is written: XHTML as such, and HTML escaped or as character data. */
function markupIn(content: string): string {
  const data = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(content)?.[1]
  if (data !== undefined) return data
  if (content.includes('<')) return content
  const characters: Record<string, string> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
    '#39': "'",
    '#34': '"',
  }
  return content.replace(/&(lt|gt|quot|apos|amp|#39|#34);/g, (_, name: string) => characters[name] ?? '')
}

const rssChannel = v.object({
  title: optionalText,
  link: optionalText,
  language: optionalText,
  item: elements(rssItem),
  'atom:link': elements(link),
})

/** RSS 2.0 and 0.9x, RSS 1.0 and Atom, as one. */
export const feedDocument = v.union([
  v.pipe(
    v.object({ rss: v.object({ channel: rssChannel }) }),
    v.transform(({ rss: { channel } }) => ({ ...headOf(channel), items: channel.item })),
  ),
  v.pipe(
    v.object({ 'rdf:RDF': v.object({ channel: rssChannel, item: elements(rssItem) }) }),
    v.transform(({ 'rdf:RDF': { channel, item } }) => ({ ...headOf(channel), items: item })),
  ),
  v.pipe(
    v.object({
      feed: v.object({ title: optionalText, '@xml:lang': attribute, link: elements(link), entry: elements(atomEntry) }),
    }),
    v.transform(({ feed }) => ({
      title: feed.title,
      language: feed['@xml:lang'],
      home: feed.link.find((each) => each['@rel'] === '' || each['@rel'] === 'alternate')?.['@href'] ?? '',
      next: feed.link.find((each) => each['@rel'] === 'next')?.['@href'] ?? '',
      items: feed.entry,
    })),
  ),
])

function headOf(channel: v.InferOutput<typeof rssChannel>) {
  const next = channel['atom:link'].find((each) => each['@rel'] === 'next')?.['@href'] ?? ''
  return { title: channel.title, language: channel.language, home: channel.link, next }
}

export type Feed = v.InferOutput<typeof feedDocument>
export type FeedItem = Feed['items'][number]
