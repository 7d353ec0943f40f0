import * as v from 'valibot'
import type { Block } from '../../model/body'
import { type LiveCoverage, type LivePost, liveCoverage } from '../../model/live'
import { slugPattern } from '../slugPattern'
import type { Lists } from './lists'

// It becomes part of an address. Ids of the reader's own page don't begin like the name that it gets there.
const postId = v.pipe(v.string(), v.maxLength(200), v.regex(slugPattern))

/** The parts that posts share with stories. */
interface Parts {
  instant: v.GenericSchema<string, string>
  text: v.GenericSchema<unknown, string>
  time: v.GenericSchema<unknown, string | null>
  body: v.GenericSchema<unknown, Block[]>
}

/** The schema of `live`, the posts of an article that is written as its subject goes on. Takes the way of reading. */
export function liveSchema(lists: Lists, { instant, text, time, body }: Parts) {
  const flag = lists.orElse(v.optional(v.boolean(), false), false)
  const post = v.pipe(
    v.object({
      id: postId,
      published: instant,
      updated: time,
      headline: text,
      byline: text,
      keyEvent: flag,
      pinned: flag,
      body: v.pipe(body, v.minLength(1)),
    }),
    v.transform(({ keyEvent, pinned, ...post }): LivePost => ({ ...post, isKeyEvent: keyEvent, isPinned: pinned })),
  )
  return v.pipe(
    v.object({ started: time, ended: time, posts: lists.of(post) }),
    v.transform(({ posts, ...times }): LiveCoverage => liveCoverage(times, posts)),
  )
}
