import type { Article, Opinion, Summary } from '../../model/article'
import { ReadError } from '../../model/readError'
import { authorName } from '../authorName'
import { blocksIn, textIn } from '../html/html'
import { languageByLetters } from '../languageByLetters'
import { latestSection } from '../latestSection'
import { tellUnder } from '../leftOut'
import { pageInstead } from '../linkBlock'
import { unescapedLineIn } from '../loosePlainText'
import { sayOnce } from '../opening'
import { opinionIn } from '../opinion'
import { pageAddress } from '../pageAddress'
import { parseInstant } from '../parseInstant'
import { firstWords, headlineIn, isUntitled } from '../plainLine'
import { sponsorIn } from '../sponsor'
import { timelyUpdate } from '../timelyUpdate'
import type { GhostAuthor, GhostPost, GhostTag } from './answers'
import { ghostPhoto, portraitOf } from './photo'

/**
 * What a card shows of a post. The standfirst is the one that an editor wrote: the excerpt that Ghost cuts out of the
 * text is the text's own beginning.
 */
export function ghostSummary(post: GhostPost, site: string): Summary {
  const published = parseInstant(post.published_at, 'UTC')
  const tags = post.tags.map(({ name }) => name)
  return {
    id: post.id || post.slug,
    section: primaryTagOf(post)?.slug ?? latestSection,
    slug: post.slug,
    headline: headlineOf(post),
    kicker: '',
    standfirst: unescapedLineIn(post.custom_excerpt),
    published,
    updated: timelyUpdate(published, parseInstant(post.updated_at, 'UTC')),
    language: languageByLetters(`${post.title} ${post.custom_excerpt}`),
    tags: publicTagsOf(post).map(({ name }) => unescapedLineIn(name)),
    topics: publicTagsOf(post).map(({ name, slug }) => ({ name: unescapedLineIn(name), slug })),
    photo: ghostPhoto(post, site),
    ...sponsorIn(tags),
    ...opinionIn(tags, () => columnistOf(post, site)),
    canonical: pageAddress(post.canonical_url || post.url, site),
  }
}

const titleLength = 80

/** Ghost calls a post "(Untitled)" that has no title; its first words say more, where they are known. */
function headlineOf({ title, custom_excerpt, html }: GhostPost): string {
  const words = isUntitled(title) ? firstWords(custom_excerpt || textIn(html), titleLength) : ''
  return words || headlineIn(unescapedLineIn(title))
}

/**
 * A whole post. Of one that is for members, what Ghost gives to everyone, often nothing. Throws a `ReadError` when an
 * open one has nothing to read.
 */
export function ghostArticle(post: GhostPost, site: string): Article {
  const summary = ghostSummary(post, site)
  const text = tellUnder(summary, () => blocksIn(post.html, pageAddress(post.url, site) || site))
  const isLocked = !post.access || (text.length === 0 && post.visibility !== 'public')
  const body = text.length > 0 || isLocked ? text : pageInstead(summary.canonical, post.html)
  if (!isLocked && body.length === 0) throw new ReadError('unreadable', `The post ${post.slug} is empty`)
  return {
    ...summary,
    ...sayOnce(summary.headline, { ...summary, body }),
    access: isLocked ? 'locked' : 'open',
    byline: '',
    authors: post.authors.map(nameOf).filter((name) => name !== ''),
    authorPages: post.authors
      .map((author) => ({ name: nameOf(author), slug: author.slug }))
      .filter(({ name, slug }) => name !== '' && slug !== ''),
    dateline: '',
    corrections: [],
    related: [],
  }
}

/** Whose view a post is: its authors', with the face of the first. */
function columnistOf({ authors }: GhostPost, site: string): Opinion {
  const [first] = authors
  const names = authors.map(nameOf).filter((name) => name !== '')
  return { columnist: names.join(', '), portrait: first === undefined ? null : portraitOf(first, site) }
}

function nameOf({ name }: GhostAuthor): string {
  return authorName(unescapedLineIn(name))
}

/** Ghost's own rule: the first tag, if readers may see it. Asked for by `fields`, posts come without `primary_tag`. */
export function primaryTagOf({ tags: [first] }: Pick<GhostPost, 'tags'>): GhostTag | null {
  return first?.visibility === 'public' ? first : null
}

/** The tags that readers may see: not Ghost's internal ones (`#name`), nor such as have no name. */
export function publicTagsOf({ tags }: Pick<GhostPost, 'tags'>): GhostTag[] {
  return tags.filter(({ visibility, name }) => visibility === 'public' && unescapedLineIn(name) !== '')
}
