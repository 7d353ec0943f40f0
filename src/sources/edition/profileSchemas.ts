import * as v from 'valibot'
import type { FeedPage } from '../../model/edition'
import type { Photo } from '../../model/photo'
import type { Lists } from './lists'

type Reads<Output> = v.GenericSchema<unknown, Output>

/** The parts of edition/1 that documents about topics and authors share with others. */
interface Parts {
  format: v.GenericSchema
  name: v.GenericSchema<string, string>
  slug: v.GenericSchema<string, string>
  /** Words that a document can do without. */
  text: Reads<string>
  photo: Reads<Photo>
  address: v.GenericSchema<string, string>
  feedEntries: { [Field in keyof FeedPage]: Reads<FeedPage[Field]> }
}

/** The schemas of `profiles.json`, of a page of a topic's feed and of an author's; see `docs/edition.md`. */
export function profileSchemas({ format, name, slug, text, photo, address, feedEntries }: Parts, lists: Lists) {
  const topic = v.object({ name, slug, description: text })
  const author = v.object({
    ...topic.entries,
    portrait: lists.orElse(v.nullish(photo, null), null),
    sameAs: lists.orElse(v.optional(lists.of(address), []), []),
  })
  const stories = v.pipe(v.number(), v.integer(), v.minValue(0))
  const listOf = <Entries extends v.ObjectEntries>(entries: Entries) =>
    lists.orElse(v.optional(lists.of(v.object({ ...entries, stories })), []), [])
  return {
    profiles: v.object({ format, topics: listOf(topic.entries), authors: listOf(author.entries) }),
    topic: v.object({ format, topic, ...feedEntries }),
    author: v.object({ format, author, ...feedEntries }),
  }
}
