import * as v from 'valibot'
import { stripForms } from '../../model/edition'
import { lineAsSupplied, type PhotoLine, type PhotoWords } from '../../model/photo'
import { linkAddress, mediaAddress } from '../address'
import { blockSchemas } from './blockSchemas'
import { colour, headline, instant, isLanguage, isTimeZone, slug } from './fieldSchemas'
import { address, lineSchemas, words } from './lineSchemas'
import type { Lists } from './lists'
import { photoSchema } from './photoSchema'
import { profileSchemas } from './profileSchemas'
import { storySchemas } from './storySchemas'

export const editionFormat = 'edition/1'

/**
 * The schemas of the documents of edition/1, and of the parts that they share. Takes the folder that media and links are
 * relative to (an absolute path or URL ending in a slash), the way of reading, and how to read what stands under a photo whose
 * document does not say so. Their output is the model; their input is `docs/edition.md`.
 */
export function editionSchemas(
  base: string,
  lists: Lists,
  readLine: (words: PhotoWords) => PhotoLine = lineAsSupplied,
) {
  const text = lists.orElse(v.optional(v.pipe(v.string(), v.trim()), ''), '')
  const time = lists.orElse(v.nullish(instant, null), null)
  const media = v.pipe(
    address,
    v.transform((url) => mediaAddress(url, base)),
    v.string(),
  )
  const optionalMedia = lists.orElse(v.optional(v.union([media, v.literal('')]), ''), '')
  const { plain, part, line } = lineSchemas(lists, base)
  const photo = photoSchema(lists, { text, time, media }, readLine)
  const format = v.literal(editionFormat)
  const { blocks, body } = blockSchemas(lists, { text, media, optionalMedia, plain, line, photo })
  const { summary, article } = storySchemas(lists, { format, text, time, optionalMedia, photo, body })

  const section = v.object({ name: words, slug })
  const linked = v.pipe(
    address,
    v.transform((href) => linkAddress(href, base)),
    v.string(),
  )
  const pageNames = v.exactOptional(lists.orElse(lists.of(v.object({ slug, title: headline })), []))
  const cursor = lists.orElse(v.nullish(words, null), null)
  const feedEntries = { stories: lists.of(summary), next: cursor, previous: cursor }

  return {
    edition: v.object({
      format,
      title: headline,
      language: lists.orElse(v.optional(v.pipe(words, v.check(isLanguage)), 'en'), 'en'),
      timeZone: lists.orElse(v.optional(v.pipe(words, v.check(isTimeZone)), 'UTC'), 'UTC'),
      sections: lists.orElse(lists.of(section), []),
      otherSections: v.exactOptional(lists.orElse(lists.of(section), [])),
      pages: pageNames,
      otherPages: pageNames,
      links: v.exactOptional(lists.orElse(lists.of(v.object({ name: words, href: linked })), [])),
      front: lists.orElse(v.optional(words, 'front.json'), 'front.json'),
      search: text,
      profiles: text,
      logo: optionalMedia,
      icon: optionalMedia,
      accent: lists.orElse(v.optional(v.union([colour, v.literal('')]), ''), ''),
    }),
    front: v.object({
      format,
      blocks: lists.of(
        v.object({
          section: lists.orElse(v.nullish(slug, null), null),
          form: lists.orElse(v.optional(v.picklist(stripForms)), undefined),
          stories: lists.of(summary),
        }),
      ),
    }),
    feed: v.object({ format, ...feedEntries }),
    staticPage: v.object({
      format,
      slug,
      title: headline,
      body: v.pipe(body, v.minLength(1)),
      photo: lists.orElse(v.nullish(photo, null), null),
      updated: time,
      language: text,
      address: optionalMedia,
    }),
    ...profileSchemas({ format, name: words, slug, text, photo, address: media, feedEntries }, lists),
    article,
    summary,
    photo,
    block: blocks,
    line,
    part,
  }
}
