import * as v from 'valibot'
import type { ContentEvent, EventStory } from './contentEvent'

const text = v.optional(v.fallback(v.string(), ''), '')

const own = v.object({
  event: v.picklist(['changed', 'removed', 'edition']),
  id: text,
  section: text,
  slug: text,
  sections: v.optional(v.array(v.string()), []),
  updated: text,
})

/** Reads what the WordPress plug-in sends, and whatever else signs our own format (docs/deploy.md). Null for anything else. */
export function eventsInOwn(body: unknown): ContentEvent[] | null {
  const parsed = v.safeParse(own, body)
  if (!parsed.success) return null
  const { event, ...story } = parsed.output
  return [event === 'edition' ? { kind: event } : { kind: event, story }]
}

const ghostPost = v.object({
  id: v.optional(v.string()),
  slug: v.optional(v.string()),
  status: v.optional(v.string()),
  updated_at: v.optional(v.nullable(v.string())),
  tags: v.optional(v.nullable(v.array(v.object({ slug: v.string() })))),
  primary_tag: v.optional(v.nullable(v.object({ slug: v.string() }))),
})
const ghost = v.object({
  post: v.optional(v.object({ current: v.optional(ghostPost, {}), previous: v.optional(ghostPost, {}) })),
})

/**
 * Reads what Ghost sends: the post as it is and, of what has changed, as it was. Which event it was doesn't stand there, and
 * drafts are edited too. https://ghost.org/docs/webhooks/
 */
export function eventsInGhost(body: unknown): ContentEvent[] | null {
  const parsed = v.safeParse(ghost, body)
  if (!parsed.success) return null
  const { post } = parsed.output
  if (post === undefined) return [{ kind: 'edition' }]
  const { current, previous } = post
  const story = storyIn({ ...previous, ...current })
  if (current.status !== 'published') return previous.status === 'published' ? [{ kind: 'removed', story }] : []
  const changed: ContentEvent = { kind: 'changed', story }
  const { slug } = previous
  const isRenamed = slug !== undefined && slug !== '' && slug !== current.slug
  return isRenamed ? [changed, { kind: 'removed', story: { ...story, slug } }] : [changed]
}

function storyIn({ id = '', slug = '', updated_at, tags, primary_tag }: v.InferOutput<typeof ghostPost>): EventStory {
  const sections = (tags ?? []).map((tag) => tag.slug)
  return { id, slug, section: primary_tag?.slug ?? '', sections, updated: updated_at ?? '' }
}
