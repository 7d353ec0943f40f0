import * as v from 'valibot'
import type { Block } from '../../model/body'
import type { Photo } from '../../model/photo'
import { liveParts } from '../liveParts'
import { headline, instant, isLanguage, slug } from './fieldSchemas'
import { words } from './lineSchemas'
import type { Lists } from './lists'
import { liveSchema } from './liveSchema'

type Field<Output> = v.GenericSchema<unknown, Output>

interface Fields {
  format: v.LiteralSchema<'edition/1', undefined>
  text: Field<string>
  time: Field<string | null>
  optionalMedia: Field<string>
  photo: Field<Photo>
  body: Field<Block[]>
}

/** The schemas of what a card shows of a story, and of an article. Takes the way of reading lists and the fields they share. */
export function storySchemas(lists: Lists, { format, text, time, optionalMedia, photo, body }: Fields) {
  const optionalList = <Item extends v.GenericSchema>(item: Item) => lists.orElse(v.optional(lists.of(item), []), [])
  const profileLinks = v.exactOptional(lists.orElse(lists.of(v.object({ name: words, slug })), []))
  const translation = v.object({ language: v.pipe(words, v.check(isLanguage)), section: slug, slug })
  const summaryEntries = {
    id: text,
    section: slug,
    slug,
    headline,
    kicker: text,
    standfirst: text,
    published: time,
    updated: time,
    language: text,
    tags: optionalList(words),
    topics: profileLinks,
    photo: lists.orElse(v.nullish(photo, null), null),
    canonical: optionalMedia,
    sponsor: lists.orElse(v.optional(v.object({ kind: v.picklist(['paid', 'supported']), name: text })), undefined),
    opinion: lists.orElse(
      v.optional(v.object({ columnist: text, portrait: lists.orElse(v.nullish(photo, null), null) })),
      undefined,
    ),
    translations: v.exactOptional(lists.orElse(lists.of(translation), [])),
  }
  const summary = v.pipe(
    v.object({ ...summaryEntries, live: lists.orElse(v.optional(v.boolean(), false), false) }),
    v.transform(({ live, ...story }) => identified({ ...story, ...(live && { isLive: true }) })),
  )
  const article = v.pipe(
    v.object({
      format,
      ...summaryEntries,
      byline: text,
      authors: optionalList(words),
      authorPages: profileLinks,
      dateline: text,
      access: lists.orElse(v.optional(v.picklist(['open', 'locked', 'protected']), 'open'), 'open'),
      body,
      corrections: optionalList(v.object({ date: time, text: words })),
      related: optionalList(summary),
      live: lists.orElse(v.optional(liveSchema(lists, { instant, text, time, body })), undefined),
    }),
    v.forward(
      v.check(
        ({ access, body, live }) => access !== 'open' || body.length > 0 || live !== undefined,
        'no readable block',
      ),
      ['body'],
    ),
    v.transform(({ live, ...story }) => identified({ ...story, ...(live && liveParts(live, story)) })),
  )
  return { summary, article }
}

function identified<Story extends { id: string; section: string; slug: string }>(story: Story): Story {
  return story.id === '' ? { ...story, id: `${story.section}/${story.slug}` } : story
}
