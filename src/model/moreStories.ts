import type { Article, Summary } from './article'
import { linksIn } from './body'
import { storyPath } from './paths'

/** What to read next, and what it may be called: stories of the article's section, or of the whole edition. */
export interface MoreStories {
  from: 'section' | 'edition'
  stories: Summary[]
}

/** How many stories a full row shows. */
export const moreShown = 4
const fewestOfASection = 2

/**
 * Chooses what to read next: the editor's related stories, then stories of the same section by shared tags and
 * freshness. Never the article itself (by id, canonical address or slug), none twice, none that its body links to.
 * With fewer than two of the section left, the whole edition's stories fill the row.
 */
export function moreStories(article: Article, ofSection: Summary[], ofEdition: Summary[]): MoreStories {
  const ranked = ofSection.filter(({ section }) => section === article.section).sort(byNearness(article))
  const more = notListedYet(article, [...article.related, ...ranked])
  if (more.length >= fewestOfASection) return { from: 'section', stories: more.slice(0, moreShown) }
  return { from: 'edition', stories: notListedYet(article, [...more, ...ofEdition]).slice(0, moreShown) }
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
  return [`id:${story.id}`, ...addresses.map(withoutEnd)]
}

/** What a link may mean: the address as it is, for some sites name a story in the query, and without the query. */
function spellings(link: string): string[] {
  return [withoutEnd(link), withoutEnd(link.replace(/[?#].*/s, ''))]
}

/** An address without its fragment and without the slash at its end, which name the same page. */
function withoutEnd(address: string): string {
  return address.replace(/#.*/s, '').replace(/\/$/, '')
}

function byNearness(article: Article): (a: Summary, b: Summary) => number {
  const shared = (story: Summary) => story.tags.filter((tag) => article.tags.includes(tag)).length
  return (a, b) => shared(b) - shared(a) || timeOf(b) - timeOf(a)
}

function timeOf({ published }: Summary): number {
  return published === null ? 0 : Date.parse(published)
}
