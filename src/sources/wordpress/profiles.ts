import type { FeedPage, ProfileFeed } from '../../model/edition'
import type { Author, ListedProfile, Profile, Topic } from '../../model/profile'
import { ReadError } from '../../model/readError'
import { mediaAddress } from '../address'
import { authorName } from '../authorName'
import { textIn } from '../html/html'
import { newPhoto } from '../newPhoto'
import { pageAddress } from '../pageAddress'
import { parseOrThrow } from '../parseOrThrow'
import { type WordpressTerm, type WordpressUser, wordpressTerms, wordpressUsers } from './answers'
import { type GetRoute, mostAtOnce, type Query } from './api'
import { refuseUnaskable } from './askable'
import { coAuthorMark, type WordpressWriters } from './writers'

const termFields = { _fields: 'id,name,slug,description,count' }
const userFields = { _fields: 'id,name,slug,description,url,avatar_urls,yoast_head_json.schema' }
/** How many hundreds of tags a list has at most: those that are used most. */
const mostPages = 20

type AskPage = (query: Query, cursor: string | null, signal: AbortSignal) => Promise<FeedPage>

/**
 * The topics and authors of a WordPress site: its tags, and its users or the writers of the plug-in Co-Authors Plus. Takes the
 * site's address, how its API is asked for a document and for a page of posts, and its writers.
 * https://developer.wordpress.org/rest-api/reference/tags/, https://developer.wordpress.org/rest-api/reference/users/
 */
export function wordpressProfiles(site: string, get: GetRoute, page: AskPage, writers: WordpressWriters) {
  async function terms(route: string, query: Query, signal: AbortSignal): Promise<WordpressTerm[]> {
    return parseOrThrow(wordpressTerms, (await get(route, { ...query, ...termFields }, signal)).document, route)
  }

  async function users(query: Query, signal: AbortSignal): Promise<WordpressUser[]> {
    return parseOrThrow(
      wordpressUsers,
      (await get('/wp/v2/users', { ...query, ...userFields }, signal)).document,
      'Users',
    )
  }

  async function findTopic(slug: string, signal: AbortSignal): Promise<{ profile: Profile; query: Query }> {
    const tag = (await terms('/wp/v2/tags', { slug }, signal)).find((each) => each.slug === slug)
    if (tag === undefined) throw new ReadError('missing', `${site} has no tag "${slug}"`)
    return { profile: topicOf(tag), query: { tags: tag.id } }
  }

  async function findAuthor(slug: string, signal: AbortSignal): Promise<{ profile: Profile; query: Query }> {
    // Sites without the plug-in have no such route; some sites keep their users to themselves.
    const [[term], [user]] = await Promise.all([
      terms('/wp/v2/coauthors', { slug: `cap-${slug}` }, signal).catch(() => []),
      users({ slug }, signal).catch(() => []),
    ])
    signal.throwIfAborted()
    if (term === undefined && user === undefined) throw new ReadError('missing', `${site} has no author "${slug}"`)
    const profile = user === undefined ? await writerNamed(slug, term?.name ?? slug, signal) : authorOf(user, site)
    return { profile, query: term === undefined ? { author: user?.id ?? 0 } : { coauthors: term.id } }
  }

  /** A writer who has no account. The description of their term is made for the plug-in's own search, and no words for readers. */
  async function writerNamed(slug: string, login: string, signal: AbortSignal): Promise<Author> {
    const found = await writers.find(slug, signal)
    const name = textIn(found?.display_name ?? login)
    return {
      kind: 'author',
      name: authorName(name) || slug,
      slug,
      description: textIn(found?.description.rendered ?? ''),
      portrait: portraitOf(found?.avatar_urls ?? {}, name, site),
      sameAs: [],
    }
  }

  /** The writers of Co-Authors Plus who are not among the users given, with the number of their stories. */
  async function otherWriters(users: WordpressUser[], signal: AbortSignal): Promise<ListedProfile[]> {
    if (!(await writers.areNamed(signal))) return []
    const query = { per_page: mostAtOnce, orderby: 'count', order: 'desc', hide_empty: 'true' }
    const found = await terms('/wp/v2/coauthors', query, signal).catch(() => [])
    const known = new Set(users.map(({ slug }) => slug))
    const others = found.map((term) => ({ ...term, slug: term.slug.replace(coAuthorMark, '') }))
    return Promise.all(
      others
        .filter(({ slug }) => !known.has(slug))
        .map(async ({ slug, name, count }) => ({ profile: await writerNamed(slug, name, signal), stories: count })),
    )
  }

  async function profile(
    kind: Profile['kind'],
    slug: string,
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<ProfileFeed> {
    signal.throwIfAborted()
    refuseUnaskable(slug)
    const { profile, query } = await (kind === 'topic' ? findTopic(slug, signal) : findAuthor(slug, signal))
    return { ...(await page(query, cursor, signal)), profile }
  }

  async function profiles(signal: AbortSignal): Promise<ListedProfile[]> {
    const listed: ListedProfile[] = []
    for (let number = 1, isOver = false; !isOver; number += 1) {
      const query = { page: number, per_page: mostAtOnce, orderby: 'count', order: 'desc', hide_empty: 'true' }
      const tags = await terms('/wp/v2/tags', query, signal)
      listed.push(...tags.map((tag) => ({ profile: topicOf(tag), stories: tag.count })))
      isOver = tags.length < mostAtOnce || number >= mostPages
    }
    // To who isn't logged in WordPress names only users who have published something.
    const authors = await users({ per_page: mostAtOnce }, signal).catch(() => [])
    const others = await otherWriters(authors, signal)
    signal.throwIfAborted()
    return [...listed, ...authors.map((user) => ({ profile: authorOf(user, site), stories: null })), ...others]
  }

  return { profile, profiles }
}

function topicOf({ name, slug, description }: WordpressTerm): Topic {
  return { kind: 'topic', name: textIn(name) || slug, slug, description: textIn(description) }
}

function authorOf({ name, slug, description, url, avatar_urls, yoast_head_json }: WordpressUser, site: string): Author {
  const told = yoast_head_json.schema['@graph'].filter((node) => [node['@type']].flat().includes('Person'))
  const addresses = [url, ...told.flatMap(({ sameAs }) => sameAs)].map((address) => pageAddress(address, site))
  return {
    kind: 'author',
    name: authorName(textIn(name)) || slug,
    slug,
    description: textIn(description),
    portrait: portraitOf(avatar_urls, textIn(name), site),
    sameAs: [...new Set(addresses)].filter((address) => address !== ''),
  }
}

/** The largest avatar that is on the newsroom's own site: Gravatar would learn who reads what. */
function portraitOf(avatars: Record<string, string>, name: string, site: string): Author['portrait'] {
  const files = Object.entries(avatars).flatMap(([size, address]) => {
    const url = mediaAddress(address, site)
    const side = Number(size) || 0
    return url !== null && new URL(url).host === new URL(site).host
      ? [{ url, width: side, height: side, type: '' }]
      : []
  })
  const largest = files.toSorted((a, b) => b.width - a.width)[0]
  return largest === undefined ? null : newPhoto({ ...largest, renditions: [largest], alt: name })
}
