import * as v from 'valibot'
import { tolerantLists } from '../tolerantLists'
import { id, list, rendered, slug, text, valuesIn } from './fieldSchemas'
import { media } from './mediaSchema'

const category = v.object({
  id,
  name: v.string(),
  slug,
  count: v.optional(v.fallback(v.number(), 1), 1),
  link: text,
  /** The id of the category above it, 0 for none. */
  parent: v.optional(v.fallback(v.number(), 0), 0),
})
const term = v.object({ name: v.string(), slug, taxonomy: v.string() })

const post = v.object({
  id,
  slug,
  link: text,
  date: v.optional(v.unknown()),
  date_gmt: v.optional(v.unknown()),
  modified: v.optional(v.unknown()),
  modified_gmt: v.optional(v.unknown()),
  title: rendered,
  excerpt: rendered,
  content: v.fallback(
    v.optional(
      v.union([
        v.object({ rendered: v.string(), protected: v.optional(v.fallback(v.boolean(), false), false) }),
        v.pipe(
          v.string(),
          v.transform((rendered) => ({ rendered, protected: false })),
        ),
      ]),
    ),
    undefined,
  ),
  categories: list(id),
  authors: list(v.object({ display_name: v.string() })),
  coauthors: list(v.object({ display_name: v.string() })),
  lang: text,
  wpml_current_locale: text,
  // PHP writes an empty object as a list.
  meta: v.optional(v.fallback(v.object({ newspack_post_subtitle: text }), noSubtitle), {}),
  yoast_head_json: v.optional(v.fallback(v.object({ author: text }), noWriter), {}),
  _embedded: v.optional(
    v.fallback(
      v.object({
        author: list(v.object({ name: v.string(), slug: v.fallback(v.optional(slug), undefined) })),
        'wp:featuredmedia': list(media),
        // A list for each taxonomy, in no order.
        'wp:term': list(list(term)),
      }),
      nothingEmbedded,
    ),
    {},
  ),
})

/** `/wp/v2/pages`, as far as a link to each needs it. */
export const wordpressPageNames = tolerantLists.of(
  v.object({
    slug,
    link: text,
    title: rendered,
    excerpt: rendered,
    content: v.optional(v.fallback(v.object({ protected: v.boolean() }), isOpen), isOpen),
    parent: v.optional(v.fallback(v.number(), 0), 0),
  }),
)

function isOpen() {
  return { protected: false }
}

function noSubtitle() {
  return { newspack_post_subtitle: '' }
}

function noWriter() {
  return { author: '' }
}

function nothingEmbedded() {
  return { author: [], 'wp:featuredmedia': [], 'wp:term': [] }
}

export type WordpressCategory = v.InferOutput<typeof category>
export type WordpressPageName = v.InferOutput<typeof wordpressPageNames>[number]
export type WordpressPost = v.InferOutput<typeof post>

/** `/`: what the site is called and where its clocks are. Other servers' JSON has no such namespace. */
export const wordpressIndex = v.object({
  name: text,
  timezone_string: text,
  gmt_offset: v.optional(v.unknown()),
  namespaces: v.pipe(v.array(v.unknown()), v.includes('wp/v2')),
})

const numberOrNone = v.optional(v.fallback(v.number(), 0), 0)

/** `/` with what it embeds: the pictures that stand for the site, by the numbers of their attachments. */
export const wordpressLooks = v.object({
  site_logo: numberOrNone,
  site_icon: numberOrNone,
  site_icon_url: text,
  _embedded: v.optional(
    v.fallback(v.object({ 'wp:featuredmedia': list(v.object({ id, source_url: text })) }), noPictures),
    noPictures,
  ),
})

function noPictures() {
  return { 'wp:featuredmedia': [] }
}

/** `/wp/v2/categories` */
export const wordpressCategories = tolerantLists.of(category)

/** `/wp/v2/posts`, item by item, so that the length of the page is known even where some can't be read. */
export const wordpressPosts = v.array(v.unknown())

/** An item of `/wp/v2/posts`. */
export const wordpressPost = post

/** An item that may not be public yet: it has no slug before an editor or its publication gives it one. */
export const wordpressDraft = v.object({ ...post.entries, slug: text })

/**
 * Of the newest posts, their categories and what plugins tell of their language: Polylang Pro, WPML REST API and Yoast SEO, by
 * their documentation.
 */
export const wordpressNewest = tolerantLists.of(
  v.object({
    categories: list(id),
    lang: text,
    wpml_current_locale: text,
    yoast_head_json: v.optional(v.fallback(v.object({ og_locale: text }), { og_locale: '' }), {}),
  }),
)

const writtenId = v.union([id, v.pipe(v.string(), v.regex(/^[1-9]\d*$/), v.transform(Number))])

/** Of `/wp/v2/posts`, the numbers of each post's translations, by language: of Polylang Pro and WPML REST API. */
export const wordpressTranslations = tolerantLists.of(
  v.object({
    id,
    // PHP writes an empty object as a list.
    translations: v.optional(v.fallback(v.record(v.string(), writtenId), {}), {}),
    wpml_translations: v.optional(
      v.pipe(v.unknown(), v.transform(valuesIn), tolerantLists.of(v.object({ locale: v.string(), id: writtenId }))),
      [],
    ),
  }),
)

/** `/wp/v2/posts` with `_fields=id,slug,categories`: where posts are. */
export const wordpressPlaces = tolerantLists.of(v.object({ id, slug, categories: list(id) }))

/** `/wp/v2/posts` with `_fields=id` */
export const wordpressIds = v.array(v.object({ id }))

const described = { id, name: v.string(), slug, description: text, count: v.optional(v.fallback(v.number(), 0), 0) }

/** `/wp/v2/tags`, and `/wp/v2/coauthors` of the plug-in Co-Authors Plus. */
export const wordpressTerms = tolerantLists.of(v.object(described))

const seoNode = v.object({ '@type': v.unknown(), sameAs: list(v.string()) })

/** `/wp/v2/users`, with what Yoast SEO says of them (https://developer.yoast.com/customization/apis/rest-api/). */
export const wordpressUsers = tolerantLists.of(
  v.object({
    ...described,
    url: text,
    avatar_urls: v.optional(v.fallback(v.record(v.string(), v.string()), {}), {}),
    yoast_head_json: v.optional(v.fallback(v.object({ schema: v.object({ '@graph': list(seoNode) }) }), noSeo), noSeo),
  }),
)

function noSeo() {
  return { schema: { '@graph': [] } }
}

export type WordpressTerm = v.InferOutput<typeof wordpressTerms>[number]
export type WordpressUser = v.InferOutput<typeof wordpressUsers>[number]

/** `/wp/v2/posts` with `_fields=tags` */
export const wordpressTagging = tolerantLists.of(v.object({ tags: list(id) }))
