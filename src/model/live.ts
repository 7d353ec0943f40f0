import { type Block, linesOf, plainText } from './body'

/** One post of a live story. */
export interface LivePost {
  /** Its name within the story, which never changes: letters, digits and `. _ ~ -`. */
  id: string
  /** RFC 3339 with an offset. */
  published: string
  /** RFC 3339 with an offset; null for a post that is as it was published. */
  updated: string | null
  /** Empty where the newsroom gave none. */
  headline: string
  byline: string
  body: Block[]
  /** Whether it belongs to the few that tell the story to somebody who has just come. */
  isKeyEvent: boolean
  isPinned: boolean
}

export type KeyEvent = Pick<LivePost, 'id' | 'headline' | 'published'>

/** What tells one version of a post from another. */
export type PostVersion = [id: string, version: string]

/** What stands above a live story, which its newsroom changes as the story goes on. */
export interface LiveHeading {
  headline: string
  standfirst: string
}

/** Which posts a live story has, without their text: small enough to be asked for every few seconds. */
export interface LiveIndex {
  /** RFC 3339 with an offset; null where the newsroom doesn't say. */
  started: string | null
  /** RFC 3339 with an offset; null while the coverage goes on. */
  ended: string | null
  /** Every post, newest first. */
  versions: PostVersion[]
  /** The ids of pinned posts, newest first. */
  pinned: string[]
  /** Newest first. */
  keyEvents: KeyEvent[]
  /** Left out where the newsroom's system doesn't tell it with the posts. */
  heading?: LiveHeading | undefined
}

/** The live part of a story: which posts it has, and those of them whose text is at hand, newest first. */
export interface LiveCoverage {
  index: LiveIndex
  posts: LivePost[]
}

/** How many posts a page of a live story shows at first, and how many more at a time. */
export const postsAtOnce = 20

/** Makes the coverage of a live story out of all its posts, in any order. Of two posts with one id, the first counts. */
export function liveCoverage(times: Pick<LiveIndex, 'started' | 'ended'>, reported: LivePost[]): LiveCoverage {
  const byId = new Map(reported.toReversed().map((post) => [post.id, post]))
  const posts = newestFirst([...byId.values()])
  return {
    index: {
      started: times.started,
      ended: times.ended,
      versions: posts.map((post) => [post.id, versionOf(post)]),
      pinned: posts.filter(({ isPinned }) => isPinned).map(({ id }) => id),
      keyEvents: posts.filter(({ isKeyEvent }) => isKeyEvent).map(keyEventOf),
    },
    posts,
  }
}

/** Returns the version of a post, which changes with its text as long as the newsroom's system dates its changes. */
function versionOf(post: LivePost): string {
  return `${changeOf(post)}${post.isKeyEvent ? 'k' : ''}${post.isPinned ? 'p' : ''}`
}

/** Returns the coverage without the posts that are newer than the newest of those that a reader has read, by their ids. */
export function upToRead({ index, posts }: LiveCoverage, read: ReadonlySet<string>): LiveCoverage {
  const newest = index.versions.findIndex(([id]) => read.has(id))
  const versions = newest < 0 ? [] : index.versions.slice(newest)
  const ids = new Set(versions.map(([id]) => id))
  return {
    index: {
      ...index,
      versions,
      pinned: index.pinned.filter((id) => ids.has(id)),
      keyEvents: index.keyEvents.filter(({ id }) => ids.has(id)),
    },
    posts: posts.filter(({ id }) => ids.has(id)),
  }
}

/** Returns the coverage with what stands above its story now. */
export function withHeading({ index, posts }: LiveCoverage, { headline, standfirst }: LiveHeading): LiveCoverage {
  return { index: { ...index, heading: { headline, standfirst } }, posts }
}

/** Returns the coverage as a page shows it first: with the text of the newest posts and the pinned ones alone. */
export function firstPosts({ index, posts }: LiveCoverage): LiveCoverage {
  const shown = new Set([...index.versions.slice(0, postsAtOnce).map(([id]) => id), ...index.pinned])
  return { index, posts: posts.filter(({ id }) => shown.has(id)) }
}

/**
 * Returns the coverage with another index and with more posts. A post that the index doesn't have is dropped; of two versions
 * of a post, the one that was changed later stays or, if none was, the one that came later.
 */
export function withPosts({ posts }: LiveCoverage, index: LiveIndex, more: LivePost[]): LiveCoverage {
  const byId = new Map(posts.map((post) => [post.id, post]))
  for (const post of more) {
    const known = byId.get(post.id)
    // A cache may have had it longer than the page.
    if (known === undefined || changeOf(post) >= changeOf(known)) byId.set(post.id, post)
  }
  return { index, posts: index.versions.flatMap(([id]) => byId.get(id) ?? []) }
}

/** When a post was last changed, in ms since the Unix epoch. */
function changeOf({ published, updated }: LivePost): number {
  return Date.parse(updated ?? published)
}

/** Returns the ids of the posts of which the coverage has no text, or that of an older version. */
export function missingPosts({ index, posts }: LiveCoverage): string[] {
  const known = new Map(posts.map((post) => [post.id, versionOf(post)]))
  return index.versions.filter(([id, version]) => known.get(id) !== version).map(([id]) => id)
}

/**
 * Returns the number of the page that a post is on, null for one that isn't there. Pages are counted from the oldest post on,
 * which is on page 1: new posts move none to another page.
 */
export function livePageOf({ versions }: LiveIndex, id: string): number | null {
  const place = versions.findIndex(([other]) => other === id)
  return place < 0 ? null : Math.floor((versions.length - 1 - place) / postsAtOnce) + 1
}

/** How many pages there are; at least one. */
export function livePages({ versions }: Pick<LiveIndex, 'versions'>): number {
  return Math.max(1, Math.ceil(versions.length / postsAtOnce))
}

/** Returns the ids of the posts on a page, newest first; none for a page that isn't there. */
export function idsOnPage({ versions }: LiveIndex, page: number): string[] {
  const end = versions.length - (page - 1) * postsAtOnce
  return versions.slice(Math.max(0, end - postsAtOnce), Math.max(0, end)).map(([id]) => id)
}

/** Returns the posts on a page of which the coverage has the text, newest first. */
export function postsOnPage({ index, posts }: LiveCoverage, page: number): LivePost[] {
  const ids = new Set(idsOnPage(index, page))
  return posts.filter(({ id }) => ids.has(id))
}

/** Returns what a post is called: its headline or, where it has none, its first words. */
export function postTitle({ headline, body }: Pick<LivePost, 'headline' | 'body'>): string {
  if (headline !== '') return headline
  const words = body.flatMap(linesOf).map(plainText).join(' ').trim()
  return words.length <= longestTitle ? words : `${words.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`
}

const longestTitle = 90

function keyEventOf(post: LivePost): KeyEvent {
  return { id: post.id, headline: postTitle(post), published: post.published }
}

function newestFirst(posts: LivePost[]): LivePost[] {
  return posts.sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || (a.id < b.id ? 1 : -1))
}
