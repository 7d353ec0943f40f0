import type { Article, Summary } from '../../model/article'
import type { Block } from '../../model/body'
import type { ProfileLink } from '../../model/profile'
import { ReadError } from '../../model/readError'
import { mediaAddress } from '../address'
import { authorName } from '../authorName'
import { isCutExcerpt, withoutCutMark, withoutWordsToRest } from '../excerptEnds'
import { blocksIn, textIn } from '../html/html'
import { hasPaywall } from '../html/paywalls'
import { withoutShortcodes } from '../html/shortcodes'
import { inOneLine } from '../html/text'
import { languageByLetters } from '../languageByLetters'
import { parseLanguage } from '../languageTag'
import { latestSection } from '../latestSection'
import { pageInstead } from '../linkBlock'
import { sayOnce } from '../opening'
import { opinionIn } from '../opinion'
import { firstWords, headlineIn, isUntitled } from '../plainLine'
import { sponsorIn } from '../sponsor'
import { timelyUpdate } from '../timelyUpdate'
import type { WordpressPost } from './answers'
import { wordpressPhoto } from './photo'
import { placeOf, type WordpressSections } from './sections'
import { timesOf } from './times'
import { coAuthorMark } from './writers'

/** What a story's place in the newsroom depends on. */
export interface WordpressNewsroom extends WordpressSections {
  /** The site's address, ending in a slash. */
  site: string
  /** IANA name; null when unknown. */
  timeZone: string | null
}

/** What a card shows of a post. A post without a title is called by its first words. */
export function wordpressSummary(post: WordpressPost, newsroom: WordpressNewsroom): Summary {
  const place = placeOf(post.categories, newsroom)
  const { headline, standfirst } = wordpressHeading(post)
  const { published, changed } = timesOf(post, newsroom.timeZone)
  const names = [...namesOf(post, 'post_tag'), ...namesOf(post, 'category')]
  return {
    id: String(post.id),
    section: place?.section.slug ?? embeddedCategory(post, newsroom) ?? latestSection,
    slug: post.slug,
    headline,
    kicker: textIn(place?.child?.name ?? ''),
    standfirst,
    published,
    updated: timelyUpdate(published, changed),
    language: parseLanguage(post.lang || post.wpml_current_locale) || languageByLetters(`${headline} ${standfirst}`),
    tags: namesOf(post, 'post_tag'),
    topics: linksOf(post, 'post_tag'),
    photo: wordpressPhoto(post, newsroom.site),
    ...sponsorIn(names),
    ...opinionIn(names, () => ({
      columnist: linkedAuthors(post)
        .map(({ name }) => name)
        .join(', '),
      portrait: null,
    })),
    canonical: mediaAddress(post.link, newsroom.site) ?? '',
  }
}

/** The headline and the standfirst of a post, as WordPress has them. */
export function wordpressHeading(post: WordpressPost): Pick<Summary, 'headline' | 'standfirst'> {
  const title = headlineIn(textIn(post.title))
  return { headline: isUntitled(title) ? wordsInPlaceOfTitle(post) : title, standfirst: standfirstOf(post) }
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
  const access = content.protected ? 'protected' : hasPaywall(content.rendered) ? 'locked' : 'open'
  const body = access !== 'open' || blocks.length > 0 ? blocks : bodyOutOf(summary, post)
  if (body.length === 0 && access === 'open') throw new ReadError('unreadable', `The post ${post.id} is empty`)
  return {
    ...summary,
    ...sayOnce(summary.headline, { ...summary, body }),
    access,
    byline: '',
    authors: linkedAuthors(post).map(({ name }) => name),
    authorPages: linkedAuthors(post).flatMap(({ name, slug }) => (slug === undefined ? [] : [{ name, slug }])),
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
  return firstWords(withoutCutMark(excerptIn(excerpt)), titleLength) || inOneLine(slug.replace(/[-_]+/g, ' ')) || slug
}

const standfirstLimit = 500

interface Writer {
  name: string
  slug?: string | undefined
}

/**
 * The writers that a plug-in names, each once, or else the account that the post belongs to, which Yoast SEO names even where visitors
 * may not see users. Those of Co-Authors Plus have pages; those of Byline are terms, and PublishPress Authors and newer Co-Authors
 * Plus list theirs in a field of the post.
 */
function linkedAuthors(post: WordpressPost): Writer[] {
  const coAuthors = linksOf(post, 'author').map(({ name, slug }) => ({ name, slug: slug.replace(coAuthorMark, '') }))
  // Terms have the names of accounts, in the same order.
  const listed = [...post.authors, ...post.coauthors].map(({ display_name: name }, at, { length }) => ({
    name,
    slug: length === coAuthors.length ? coAuthors[at]?.slug : undefined,
  }))
  const terms = ['byline', 'authors'].flatMap((taxonomy) => linksOf(post, taxonomy)).map(({ name }) => ({ name }))
  const choices: Writer[][] = [listed, coAuthors, terms, post._embedded.author]
  const writers = choices.find((some) => some.length > 0) ?? [{ name: post.yoast_head_json.author }]
  const named = writers.map(({ name, slug }) => ({ name: authorName(textIn(name)), slug }))
  return named.filter(({ name }, at) => name !== '' && named.findIndex((other) => other.name === name) === at)
}

/**
 * What an editor wrote: Newspack's subtitle, or else the excerpt. WordPress makes other excerpts itself: they end in "[…]", or in its
 * own link to the rest.
 */
function standfirstOf(post: WordpressPost): string {
  const { excerpt, meta } = post
  const subtitle = excerptIn(meta.newspack_post_subtitle)
  if (subtitle !== '') return firstWords(subtitle, standfirstLimit)
  const words = excerptIn(excerpt)
  if (isCutExcerpt(words) || /class=["'][^"'>]*\bmore-link\b/.test(excerpt)) return ''
  const alone = excerpt
    .replace(linkToRest, '')
    .replace(lastLink, (link, href: string) => (isOwnAddress(href, post) ? '' : link))
  return firstWords(withoutWordsToRest(excerptIn(alone)), standfirstLimit)
}

const lastLink =
  /<a\s[^<>]{0,500}?href=["']([^"'<>]{1,500})["'][^<>]{0,500}>(?:(?!<\/a>)[\s\S]){0,1000}<\/a>\s*(?=(?:<\/\w+>\s*)*$)/i

/** Whether an address leads to the post itself, at whatever place. */
function isOwnAddress(href: string, { link, id }: WordpressPost): boolean {
  if (!URL.canParse(href, link) || !URL.canParse(link)) return false
  const [{ host, pathname, searchParams }, own] = [new URL(href, link), new URL(link)]
  const isSamePage = pathname.replace(/\/$/, '') === own.pathname.replace(/\/$/, '') && !searchParams.has('p')
  return host === own.host && (isSamePage || searchParams.get('p') === String(id))
}

// A theme's link to the whole story after an excerpt that isn't cut, by its class, or by its words in several languages.
const linkToRest =
  /<a\s[^<>]{0,500}?class=["'][^"'<>]{0,200}\b(?:read-?more|continue|excerpt-more|moretag|more)\b[^"'<>]{0,200}["'](?:(?!<\/a>)[\s\S]){0,1000}<\/a>\s*(?=(?:<\/\w+>\s*)*$)/i
function excerptIn(html: string): string {
  return inOneLine(withoutShortcodes(textIn(html)))
}

function namesOf(post: WordpressPost, taxonomy: string): string[] {
  return linksOf(post, taxonomy).map(({ name }) => name)
}

/** The terms of a post in a taxonomy, each name once. */
function linksOf({ _embedded }: WordpressPost, taxonomy: string): ProfileLink[] {
  const terms = _embedded['wp:term'].flat().filter((term) => term.taxonomy === taxonomy)
  const named = terms.map(({ name, slug }) => ({ name: textIn(name), slug })).filter(({ name }) => name !== '')
  return [...new Map(named.toReversed().map((link) => [link.name, link])).values()].toReversed()
}

/** A post of nothing but a photo, an excerpt, or what no reader can show. */
function bodyOutOf({ photo, canonical }: Summary, { excerpt, content }: WordpressPost): Block[] {
  if (photo !== null) return [{ type: 'picture', photo }]
  const words = excerptIn(excerpt)
  if (words !== '') return [{ type: 'paragraph', text: [{ type: 'text', text: words }] }]
  // What it holds can't be shown here, but can be there.
  return pageInstead(canonical, content?.rendered ?? '')
}
