import * as v from 'valibot'
import { chapterFields } from './chapters'
import { attribute, elements, link, optionalConstruct, optionalText, pageIn } from './fields'
import type { FeedItem } from './item'
import { htmlOf } from './markup'
import { mediaFields, mediaIn } from './media'

export const person = v.object({ name: optionalText })
const category = v.object({ '@term': attribute, '@label': attribute })
const source = v.object({ author: elements(person) })

/** An entry of Atom (RFC 4287, 4.1.2), or of Atom 0.3, which calls its times otherwise. */
export const atomEntry = v.pipe(
  v.object({
    title: optionalConstruct,
    id: optionalText,
    '@xml:base': attribute,
    '@xml:lang': attribute,
    link: elements(link),
    content: optionalConstruct,
    summary: optionalConstruct,
    published: optionalText,
    issued: optionalText,
    created: optionalText,
    updated: optionalText,
    modified: optionalText,
    author: elements(person),
    source: elements(source),
    category: elements(category),
    ...chapterFields,
    ...mediaFields,
  }),
  v.transform((entry): FeedItem => {
    const media = mediaIn(entry)
    const updated = [entry.updated, entry.modified]
    const [from] = entry.source
    return {
      id: entry.id,
      url: pageIn(entry.link),
      base: entry['@xml:base'],
      textBase: entry.content.base,
      title: htmlOf(entry.title),
      html: htmlOf(entry.content),
      summary: htmlOf(entry.summary) || media.description,
      published: [entry.published, entry.issued, entry.created, ...updated],
      updated,
      language: entry['@xml:lang'],
      authors: (entry.author.length > 0 ? entry.author : (from?.author ?? [])).map(({ name }) => name),
      tags: entry.category.map((each) => each['@label'] || each['@term']),
      files: entry.link
        .filter((each) => each['@rel'] === 'enclosure')
        .map((each) => ({ url: each['@href'], type: each['@type'], title: each['@title'] })),
      chapters: entry['psc:chapters'].flatMap((each) => each['psc:chapter']),
      media: media.sets,
      pictures: [],
    }
  }),
)
