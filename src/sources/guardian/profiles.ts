import type { ListedProfile, Profile, ProfileLink } from '../../model/profile'
import { mediaAddress } from '../address'
import { textIn } from '../html/html'
import { profileNamed } from '../listedProfiles'
import { lineIn } from '../loosePlainText'
import { newPhoto } from '../newPhoto'
import type { GuardianContent, GuardianTag } from './answers'

/** Where relative addresses lead. */
const site = 'https://www.theguardian.com/'
const ofAuthors = 'profile/'

/** The topics that an item names: its keywords. A topic's slug is its id; "~" stands for "/". */
export function topicLinks({ tags }: GuardianContent): ProfileLink[] {
  const keywords = tags.filter(({ id, type }) => type === 'keyword' && id !== '')
  return named(keywords, ({ id }) => id.replaceAll('/', '~'))
}

/** The authors that an item names: its contributors. */
export function authorLinks({ tags }: GuardianContent): ProfileLink[] {
  const contributors = tags.filter(({ id, type }) => type === 'contributor' && id.startsWith(ofAuthors))
  return named(contributors, ({ id }) => id.slice(ofAuthors.length))
}

function named(tags: GuardianTag[], slugOf: (tag: GuardianTag) => string): ProfileLink[] {
  return tags.map((tag) => ({ name: lineIn(tag.webTitle), slug: slugOf(tag) })).filter(({ name }) => name !== '')
}

/** The id of the tag that a topic or an author is. */
export function tagIdOf(kind: Profile['kind'], slug: string): string {
  return kind === 'topic' ? slug.replaceAll('~', '/') : ofAuthors + slug
}

/** A topic or an author, as the API describes its tag. */
export function profileOf(kind: Profile['kind'], slug: string, tag: GuardianTag): Profile {
  const name = lineIn(tag.webTitle) || slug
  if (kind === 'topic') return { kind, slug, name, description: textIn(tag.description) }
  const portrait = mediaAddress(tag.bylineImageUrl, site)
  return {
    kind,
    slug,
    name,
    description: textIn(tag.bio),
    portrait: portrait === null ? null : newPhoto({ renditions: [{ url: portrait, width: 0, height: 0, type: '' }] }),
    sameAs: [],
  }
}

/** The topics and authors that items name. How many stories each has, the API doesn't tell. */
export function profilesOf(items: GuardianContent[]): ListedProfile[] {
  const topics = items.flatMap(topicLinks).map((link) => profileNamed('topic', link))
  const authors = items.flatMap(authorLinks).map((link) => profileNamed('author', link))
  const found = new Map([...topics, ...authors].map((profile) => [`${profile.kind}/${profile.slug}`, profile]))
  return [...found.values()].map((profile) => ({ profile, stories: null }))
}
