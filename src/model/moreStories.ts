import type { Article, Summary } from './article'
import { linksIn } from './body'
import { storyPath } from './paths'

/** What to read after an article, in rows: each story stands in one of them, and a row may be empty. */
export interface MoreStories {
  /** Stories of other sections that the editor, or else the source, recommends. */
  related: Summary[]
  /** Stories of the article's own section, and no others. */
  section: Summary[]
  /** Stories of the whole edition, where the section has too few. */
  edition: Summary[]
}

/** How many stories a full row shows. */
const moreShown = 4
const fewestOfASection = 2

/** Where stories for `moreStories` come from, besides the article itself; `related` is the source's own choice, best first. */
export type Candidates = MoreStories

/**
 * Chooses what to read next. Related stories come first, the editor's before the source's; then those of the section by
 * shared tags and freshness. Leaves out the article itself (by id, canonical address or slug), repeats, and what its body
 * links to.
 */
export function moreStories(article: Article, candidates: Candidates): MoreStories {
  const isOfSection = ({ section }: Summary) => section === article.section
  const related = [...article.related, ...candidates.related]
  const ranked = candidates.section.filter(isOfSection).sort(byNearness(article))
  const ofSection = notListedYet(article, [...related.filter(isOfSection), ...ranked])
  const elsewhere = notListedYet(article, related)
    .filter((story) => !isOfSection(story))
    .slice(0, moreShown)
  if (ofSection.length >= fewestOfASection) {
    return { related: elsewhere, section: ofSection.slice(0, moreShown), edition: [] }
  }
  const others = notListedYet(article, [...elsewhere, ...ofSection, ...candidates.edition]).slice(elsewhere.length)
  return { related: elsewhere, section: [], edition: others.slice(0, moreShown) }
}

function notListedYet(article: Article, candidates: Summary[]): Summary[] {
  const listed = new Set([...identities(article), ...linksIn(article.body).flatMap(spellings)])
  return candidates.filter((story) => {
    const known = identities(story).some((identity) => listed.has(identity))
    for (const identity of identities(story)) listed.add(identity)
    return !known
  })
}

function identities(story: Summary): string[] {
  const addresses = [storyPath(story), ...(story.canonical === '' ? [] : [story.canonical])]
  return [`id:${story.id}`, ...addresses.map(comparableAddress)]
}

/** What a link may mean: the address as it is, without its fragment, or without its query as well. */
function spellings(link: string): string[] {
  return [link, link.replace(/#.*/s, ''), link.replace(/[?#].*/s, '')].map(comparableAddress)
}

/**
 * An address by which spellings of the same page can be compared: without scheme, "www.", the slash or "index.html" at its
 * end, and its versions for phones, paper and caches. The fragment counts: some newsrooms name their stories by it.
 */
function comparableAddress(address: string): string {
  const [, host = '', rest = ''] =
    /^(?:https?:\/\/(?:(?:www|m|mobile|amp)\.)?([^/?#]*))?(.*)$/is.exec(address.replace(ampCache, 'https://')) ?? []
  const [path = '', ...query] = rest.replace(/%[\da-f]{2}/gi, (byte) => byte.toUpperCase()).split(/(?=[?#])/)
  const page = path.replace(/;jsessionid=.*/i, '').replace(/\/(?:index|default)\.(?:html?|php|aspx)$/i, '')
  const asked = query.join('').replace(/[?&]amp(?:=1)?$/, '')
  return host.toLowerCase() + page.replace(/^\/amp(?=\/)|\.amp(?=\.html$)|(?:\/(?:amp|print|feed))?\/*$/gi, '') + asked
}

// Caches of pages for phones name the page in the path.
const ampCache = /^https:\/\/(?:[\w-]+\.cdn\.ampproject\.org\/(?:[cv]\/)?|www\.google\.\w+\/amp\/)(?:s\/)?/i

function byNearness(article: Article): (a: Summary, b: Summary) => number {
  const shared = (story: Summary) => story.tags.filter((tag) => article.tags.includes(tag)).length
  return (a, b) => shared(b) - shared(a) || timeOf(b) - timeOf(a)
}

function timeOf({ published }: Summary): number {
  return published === null ? 0 : Date.parse(published)
}
