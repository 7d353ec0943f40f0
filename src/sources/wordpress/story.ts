import type { Article, Summary } from '../../model/article'
import { type Block, plainText } from '../../model/body'
import type { Photo } from '../../model/photo'
import { withPhotoLine } from '../../model/photoLine'
import { ReadError } from '../../model/readError'
import { mediaAddress } from '../address'
import { blocksIn, textIn } from '../html/html'
import { withoutShortcodes } from '../html/shortcodes'
import { inOneLine } from '../html/text'
import { languageByLetters, parseLanguage } from '../languageTag'
import { latestSection } from '../latestSection'
import { parseInstant } from '../parseInstant'
import { firstWords, headlineIn } from '../plainLine'
import type { WordpressPost } from './answers'
import { showSamePicture, wordpressPhoto } from './photo'
import { placeOf, type WordpressSections } from './sections'

/** What a story's place in the newsroom depends on. */
export interface WordpressNewsroom extends WordpressSections {
  /** The site's address, ending in a slash. */
  site: string
}

/** What a card shows of a post. A post without a title is called by its first words. */
export function wordpressSummary(post: WordpressPost, newsroom: WordpressNewsroom): Summary {
  const place = placeOf(post.categories, newsroom)
  const headline = headlineIn(textIn(post.title)) || wordsInPlaceOfTitle(post)
  const standfirst = standfirstOf(post)
  return {
    id: String(post.id),
    section: place?.section.slug ?? embeddedCategory(post, newsroom) ?? latestSection,
    slug: post.slug,
    headline,
    kicker: textIn(place?.child?.name ?? ''),
    standfirst,
    published: parseInstant(post.date_gmt, 'UTC'),
    updated: parseInstant(post.modified_gmt, 'UTC'),
    language: parseLanguage(post.lang || post.wpml_current_locale) || languageByLetters(`${headline} ${standfirst}`),
    tags: namesOf(post, 'post_tag'),
    photo: wordpressPhoto(post, newsroom.site),
    canonical: mediaAddress(post.link, newsroom.site) ?? '',
  }
}

/**
 * A whole post, read with its content. Throws a `ReadError` when an open one has nothing to read; a photo or an excerpt
 * is something.
 */
export function wordpressArticle(post: WordpressPost, newsroom: WordpressNewsroom): Article {
  const { content } = post
  if (content === undefined) throw new ReadError('unreadable', `The post ${post.id} came without its content`)
  const summary = wordpressSummary(post, newsroom)
  const blocks = blocksIn(content.rendered, summary.canonical || newsroom.site)
  const body = content.protected || blocks.length > 0 ? blocks : bodyOutOf(summary, post)
  if (body.length === 0 && !content.protected) throw new ReadError('unreadable', `The post ${post.id} is empty`)
  return {
    ...summary,
    ...leadApart(summary.photo, body),
    standfirst: repeatsStandfirst(summary, body) ? '' : summary.standfirst,
    access: content.protected ? 'protected' : 'open',
    byline: '',
    authors: post._embedded.author.map(({ name }) => textIn(name)).filter((name) => name !== ''),
    dateline: '',
    corrections: [],
    related: [],
  }
}

/** The category that comes with a post, for when the site's list of categories can't be had or lacks it. */
function embeddedCategory({ _embedded, categories }: WordpressPost, newsroom: WordpressNewsroom): string | undefined {
  if (newsroom.categories.some(({ id }) => categories.includes(id))) return undefined
  return _embedded['wp:term'].flat().find(({ taxonomy }) => taxonomy === 'category')?.slug
}

const titleLength = 80

function wordsInPlaceOfTitle({ excerpt, slug }: WordpressPost): string {
  return firstWords(excerptIn(excerpt).replace(cut, ''), titleLength) || inOneLine(slug.replace(/[-_]+/g, ' ')) || slug
}

const standfirstLimit = 500

/** What an editor wrote. WordPress makes other excerpts itself: they end in "[…]", or in a link of the theme's. */
function standfirstOf({ excerpt }: WordpressPost): string {
  const words = excerptIn(excerpt)
  return cut.test(words) || /class=["'][^"'>]*\bmore-link\b/.test(excerpt) ? '' : firstWords(words, standfirstLimit)
}

const cut = /\s*\[\s*(?:…|\.\.\.)\s*\]$/

function excerptIn(html: string): string {
  return inOneLine(withoutShortcodes(textIn(html)))
}

function namesOf({ _embedded }: WordpressPost, taxonomy: string): string[] {
  const terms = _embedded['wp:term'].flat().filter((term) => term.taxonomy === taxonomy)
  return [...new Set(terms.map(({ name }) => textIn(name)))].filter((name) => name !== '')
}

/** A post of nothing but a photo, or an excerpt. */
function bodyOutOf({ photo }: Summary, { excerpt }: WordpressPost): Block[] {
  if (photo !== null) return [{ type: 'picture', photo }]
  const words = excerptIn(excerpt)
  return words === '' ? [] : [{ type: 'paragraph', text: [{ type: 'text', text: words }] }]
}

/** Editors often put the featured image on top of the text as well: it is shown once. */
function leadApart(photo: Photo | null, body: Block[]): { photo: Photo | null; body: Block[] } {
  const [first, ...rest] = body
  const [lead, inText] = [photo?.renditions[0], first?.type === 'picture' ? first.photo.renditions[0] : undefined]
  if (photo === null || first?.type !== 'picture' || lead === undefined || inText === undefined) return { photo, body }
  if (!showSamePicture(lead.url, inText.url)) return { photo, body }
  if (rest.length === 0) return { photo: null, body }
  return { photo: withPhotoLine({ ...photo, caption: photo.caption || first.photo.caption }), body: rest }
}

/** A short post without an excerpt has all its text for one. */
function repeatsStandfirst({ standfirst }: Summary, body: Block[]): boolean {
  const [first] = body
  const opening = first?.type === 'paragraph' ? inOneLine(plainText(first.text)) : ''
  return opening !== '' && (opening.startsWith(standfirst) || standfirst.startsWith(opening))
}
