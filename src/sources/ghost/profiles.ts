import type { FeedPage, ProfileFeed } from '../../model/edition'
import type { Author, ListedProfile, Profile, Topic } from '../../model/profile'
import { ReadError } from '../../model/readError'
import { authorName } from '../authorName'
import { unescapedLineIn } from '../loosePlainText'
import { pageAddress } from '../pageAddress'
import { type GhostAuthor, type GhostTag, ghostAuthors, ghostTags } from './answers'
import { quoted } from './filter'
import { portraitOf } from './photo'
import { mostAtOnce, type ReadGhost } from './read'

const counted = { include: 'count.posts', limit: mostAtOnce }
/** How the public tags are asked for, the most used first. */
export const tagsByUse = { ...counted, filter: 'visibility:public', order: 'count.posts desc' }

/**
 * The topics and authors of a Ghost site: its public tags and its staff. Takes the site's address, and how its API is asked
 * for a document and for a page of posts. https://ghost.org/docs/content-api/#authors
 */
export function ghostProfiles(
  site: string,
  read: ReadGhost,
  page: (filter: string, cursor: string | null, signal: AbortSignal) => Promise<FeedPage>,
) {
  async function find(kind: Profile['kind'], slug: string, signal: AbortSignal): Promise<Profile> {
    const path = `slug/${encodeURIComponent(slug)}/`
    if (kind === 'topic') {
      const [tag] = (await read(ghostTags, `tags/${path}`, {}, signal)).tags
      if (tag?.visibility === 'public') return topicOf(tag)
    } else {
      const [author] = (await read(ghostAuthors, `authors/${path}`, {}, signal)).authors
      if (author !== undefined) return authorOf(author, site)
    }
    throw new ReadError('missing', `${site} has no ${kind} "${slug}"`)
  }

  return {
    async profile(
      kind: Profile['kind'],
      slug: string,
      cursor: string | null,
      signal: AbortSignal,
    ): Promise<ProfileFeed> {
      const filter = `${kind === 'topic' ? 'tags' : 'authors'}:${quoted(slug)}`
      const [profile, feed] = await Promise.all([find(kind, slug, signal), page(filter, cursor, signal)])
      return { ...feed, profile }
    },

    async profiles(signal: AbortSignal): Promise<ListedProfile[]> {
      const [{ tags }, { authors }] = await Promise.all([
        read(ghostTags, 'tags/', tagsByUse, signal),
        read(ghostAuthors, 'authors/', counted, signal),
      ])
      return [
        ...tags.map((tag) => ({ profile: topicOf(tag), stories: tag.count.posts })),
        ...authors
          .filter(({ slug }) => slug !== '')
          .map((author) => ({ profile: authorOf(author, site), stories: author.count.posts })),
      ]
    },
  }
}

function topicOf({ name, slug, description }: GhostTag): Topic {
  return { kind: 'topic', name: unescapedLineIn(name), slug, description: unescapedLineIn(description) }
}

function authorOf({ name, slug, bio, profile_image, website, facebook, twitter }: GhostAuthor, site: string): Author {
  const pages = [
    website,
    facebook && `https://www.facebook.com/${facebook.replace(/^\//, '')}`,
    twitter && `https://x.com/${twitter.replace(/^@/, '')}`,
  ]
  return {
    kind: 'author',
    name: authorName(unescapedLineIn(name)),
    slug,
    description: unescapedLineIn(bio),
    portrait: portraitOf({ name, profile_image }, site),
    sameAs: pages.map((address) => pageAddress(address, site)).filter((address) => address !== ''),
  }
}
