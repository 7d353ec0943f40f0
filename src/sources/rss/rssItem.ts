import * as v from 'valibot'
import { chapterFields } from './chapters'
import { attribute, elements, link, optionalText, pageIn, texts } from './fields'
import type { FeedItem } from './item'
import { markupIn } from './markup'
import { mediaFields, mediaIn } from './media'

const guid = v.union([
  v.object({ '#text': optionalText, '@isPermaLink': attribute }),
  v.pipe(v.string(), v.transform(named)),
])
const enclosure = v.object({ '@url': v.string(), '@type': attribute })
const picture = v.union([
  v.pipe(
    v.string(),
    v.transform((url) => ({ url })),
  ),
  v.pipe(
    v.object({ '@href': v.string() }),
    v.transform((image) => ({ url: image['@href'] })),
  ),
  v.object({ url: v.string() }),
])

function named(text: string) {
  return { '#text': text, '@isPermaLink': '' }
}

/** An item of RSS 0.9x, 1.0 or 2.0. */
export const rssItem = v.pipe(
  v.object({
    title: optionalText,
    'itunes:title': optionalText,
    link: optionalText,
    'atom:link': elements(link),
    'feedburner:origLink': optionalText,
    guid: elements(guid),
    description: optionalText,
    'itunes:summary': optionalText,
    'content:encoded': optionalText,
    'xhtml:body': optionalText,
    pubDate: optionalText,
    'dc:date': optionalText,
    'dcterms:created': optionalText,
    'dcterms:issued': optionalText,
    'dcterms:modified': optionalText,
    'atom:published': optionalText,
    'atom:updated': optionalText,
    'dc:language': optionalText,
    author: optionalText,
    'dc:creator': texts,
    'itunes:author': optionalText,
    category: texts,
    'dc:subject': texts,
    enclosure: elements(enclosure),
    image: elements(picture),
    'itunes:image': elements(picture),
    ...chapterFields,
    ...mediaFields,
  }),
  v.transform((item): FeedItem => {
    const [id] = item.guid
    const media = mediaIn(item)
    const updated = [item['atom:updated'], item['dcterms:modified']]
    return {
      id: id?.['#text'] || item.link,
      url: item['feedburner:origLink'] || item.link || pageIn(item['atom:link']) || permalinkIn(id),
      base: '',
      textBase: '',
      title: item.title || item['itunes:title'],
      html: markupIn(item['content:encoded']) || item['xhtml:body'],
      summary: markupIn(item.description) || item['itunes:summary'] || media.description,
      published: [
        ...[item.pubDate, item['dc:date'], item['atom:published'], item['dcterms:issued'], item['dcterms:created']],
        ...updated,
      ],
      updated,
      language: item['dc:language'],
      authors: [item['dc:creator'], [nameIn(item.author)], [item['itunes:author']]].find(saysAny) ?? [],
      tags: [...item.category, ...item['dc:subject']],
      files: item.enclosure.map((file) => ({ url: file['@url'], type: file['@type'], title: '' })),
      chapters: item['psc:chapters'].flatMap((each) => each['psc:chapter']),
      media: media.sets,
      pictures: [...item['itunes:image'], ...item.image].map(({ url }) => url),
    }
  }),
)

function saysAny(names: readonly string[]): boolean {
  return names.some((name) => name.trim() !== '')
}

/** An item's id is its address unless it says that it isn't (RSS 2.0, guid). */
function permalinkIn(id: v.InferOutput<typeof guid> | undefined): string {
  const isAddress =
    id !== undefined && !/^\s*false\s*$/i.test(id['@isPermaLink']) && /^\s*https?:\/\//i.test(id['#text'])
  return isAddress ? id['#text'] : ''
}

/** RSS has "editor@news.example (Jane Roe)". */
function nameIn(author: string): string {
  return /\(([^()]+)\)\s*$/.exec(author)?.[1] ?? (author.includes('@') ? '' : author)
}
