import type { Article, Summary } from '../../model/article'
import { type Block, type Inline, plainText } from '../../model/body'
import type { Photo } from '../../model/photo'
import { withPhotoLine } from '../../model/photoLine'
import { ReadError } from '../../model/readError'
import { mediaAddress } from '../address'
import { comparableText } from '../comparableText'
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
  return cut.test(words) || readMore.test(words) || /class=["'][^"'>]*\bmore-link\b/.test(excerpt)
    ? ''
    : firstWords(words, standfirstLimit)
}

// What themes end an excerpt with that they cut themselves.
const readMore =
  /(?:…|\.{3})\s*(?:\(?(?:read (?:more|the rest)|continue reading|more|czytaj (?:dalej|więcej)|weiterlesen|lire la suite|leer más|seguir leyendo|leia mais|continua a leggere|lees (?:meer|verder)|läs mer|les mer|læs mere|читать далее|читати далі)\b.*)$/iu
const cut = /\s*\[\s*(?:…|\.\.\.)\s*\]$/

function excerptIn(html: string): string {
  return inOneLine(withoutShortcodes(textIn(html)))
}

function namesOf({ _embedded }: WordpressPost, taxonomy: string): string[] {
  const terms = _embedded['wp:term'].flat().filter((term) => term.taxonomy === taxonomy)
  return [...new Set(terms.map(({ name }) => textIn(name)))].filter((name) => name !== '')
}

/** A post of nothing but a photo, an excerpt, or what no reader can show. */
function bodyOutOf({ photo, canonical }: Summary, { excerpt, content }: WordpressPost): Block[] {
  if (photo !== null) return [{ type: 'picture', photo }]
  const words = excerptIn(excerpt)
  if (words !== '') return [{ type: 'paragraph', text: [{ type: 'text', text: words }] }]
  // What it holds can't be shown here, but can be there.
  const isEmpty = inOneLine((content?.rendered ?? '').replace(/<!--[\s\S]*?-->|<\/?p>/g, '')) === ''
  const text: Inline[] = [{ type: 'link', href: canonical, text: [{ type: 'text', text: canonical }] }]
  return isEmpty || canonical === '' ? [] : [{ type: 'paragraph', text }]
}

// Some begin with a sentence, and then show the featured image again.
const leadPlaces = 3

/** Editors often put the featured image near the top of the text as well: it is shown once, with the words of both. */
function leadApart(photo: Photo | null, body: Block[]): { photo: Photo | null; body: Block[] } {
  const lead = photo?.renditions[0]
  const again = body.slice(0, leadPlaces).flatMap((block) => {
    const file = block.type === 'picture' ? block.photo.renditions[0] : undefined
    return block.type === 'picture' && lead && file && showSamePicture(lead.url, file.url) ? [block] : []
  })[0]
  if (photo === null || again === undefined) return { photo, body }
  if (body.length === 1) return { photo: null, body }
  return { photo: withWordsOf(photo, again.photo), body: body.filter((block) => block !== again) }
}

function withWordsOf(photo: Photo, again: Photo): Photo {
  const credit = photo.line.credit === null ? (again.line.credit?.line ?? '') : ''
  const caption = photo.caption || again.caption
  const creditLine = photo.creditLine || (caption.includes(credit) ? '' : credit)
  return withPhotoLine({ ...photo, alt: photo.alt || again.alt, caption, creditLine })
}

/** A short post without an excerpt has all its text for one; themes write its quotation marks otherwise. */
function repeatsStandfirst({ standfirst }: Summary, body: Block[]): boolean {
  const first = body.find((block) => block.type !== 'picture')
  const opening = first?.type === 'paragraph' ? comparableText(plainText(first.text)) : ''
  const said = comparableText(standfirst)
  return opening !== '' && (opening.startsWith(said) || said.startsWith(opening))
}
