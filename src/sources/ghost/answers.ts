import * as v from 'valibot'
import { inOneLine } from '../html/text'
import { slugPattern } from '../slugPattern'
import { tolerantLists } from '../tolerantLists'

const text = v.optional(v.fallback(v.pipe(v.string(), v.trim()), ''), '')
const words = v.pipe(
  v.string(),
  v.check((written) => inOneLine(written) !== '', 'no words'),
)
const count = v.optional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0), 0)

const slugLimit = 191

/** Ghost's slugs, and those that other systems left in its database; also what keeps a path one step long. */
const ghostSlug = v.pipe(
  v.string(),
  v.maxLength(slugLimit),
  v.regex(slugPattern, 'can’t stand in an address'),
  v.notValues(['.', '..']),
)

/** Whether a name can be a slug of Ghost's, and so stand in an address of its API. */
export function isGhostSlug(name: string): boolean {
  return v.is(ghostSlug, name)
}

function noCount() {
  return { posts: null }
}

/** How many posts there are, where that was asked for. */
const uses = v.optional(v.fallback(v.object({ posts: v.nullable(v.pipe(v.number(), v.integer())) }), noCount), noCount)

const tag = v.object({
  name: words,
  slug: ghostSlug,
  /** Tags whose names begin with "#" are "internal": for the newsroom alone. */
  visibility: v.optional(v.fallback(v.string(), 'internal'), 'public'),
  description: text,
  count: uses,
})

const author = v.object({
  name: words,
  slug: v.fallback(ghostSlug, ''),
  bio: text,
  profile_image: text,
  website: text,
  facebook: text,
  twitter: text,
  count: uses,
})

const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.fallback(tolerantLists.of(item), []), [])

/** A post, as far as the reader needs it; without `html` and the like where only `fields` were asked for. */
export const ghostPost = v.object({
  id: text,
  slug: ghostSlug,
  title: words,
  html: text,
  url: text,
  canonical_url: text,
  custom_excerpt: text,
  feature_image: text,
  feature_image_alt: text,
  feature_image_caption: text,
  featured: v.optional(v.fallback(v.boolean(), false), false),
  visibility: v.optional(v.fallback(v.string(), ''), 'public'),
  access: v.optional(v.fallback(v.boolean(), true), true),
  published_at: v.optional(v.unknown()),
  updated_at: v.optional(v.unknown()),
  tags: list(tag),
  authors: list(author),
})

export type GhostTag = v.InferOutput<typeof tag>
export type GhostAuthor = v.InferOutput<typeof author>
export type GhostPost = v.InferOutput<typeof ghostPost>

const onePage = () => ({ pagination: { pages: 0, total: 0 } })
const pagination = v.optional(
  v.fallback(v.object({ pagination: v.object({ pages: count, total: count }) }), onePage),
  onePage,
)

/** `posts/`: what can't be read of the list is left out. */
export const ghostPosts = v.object({
  posts: tolerantLists.of(ghostPost),
  meta: pagination,
})

/** `posts/`, item by item, so that one that can't be read has a name. */
export const ghostRawPosts = v.object({ posts: v.array(v.unknown()), meta: pagination })

/** `posts/` with `fields=id`. */
export const ghostIds = v.object({ posts: v.array(v.object({ id: v.string() })), meta: pagination })

/** `posts/slug/...`: the one post, or none. */
export const ghostOnePost = v.object({ posts: v.pipe(v.array(ghostPost), v.maxLength(1)) })

/** `posts/` with `fields=id,html`. */
export const ghostTexts = v.object({ posts: tolerantLists.of(v.object({ id: v.string(), html: text })) })

/** `posts/` with `fields=id&include=tags`. */
export const ghostTaggings = v.object({ posts: tolerantLists.of(v.object({ tags: list(tag) })) })

/** `tags/`. */
export const ghostTags = v.object({ tags: tolerantLists.of(tag) })

/** `pages/` with `fields=slug,title`. */
export const ghostPageNames = v.object({ pages: tolerantLists.of(v.object({ slug: ghostSlug, title: words })) })

/** `pages/`, item by item; each is like a post. */
export const ghostRawPages = v.object({ pages: v.array(v.unknown()) })

const link = v.object({ label: text, url: text })
export type GhostLink = v.InferOutput<typeof link>

/** `authors/`. */
export const ghostAuthors = v.object({ authors: tolerantLists.of(author) })

/** `settings/`. */
export const ghostSettings = v.object({
  settings: v.object({
    title: text,
    locale: text,
    lang: text,
    timezone: text,
    logo: text,
    icon: text,
    accent_color: text,
    navigation: list(link),
    secondary_navigation: list(link),
  }),
})
