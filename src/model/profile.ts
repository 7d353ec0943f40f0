import type { Photo } from './photo'

/** A subject that stories are about. */
export interface Topic {
  kind: 'topic'
  name: string
  slug: string
  /** What the topic is, in the newsroom's words; empty where it says nothing. */
  description: string
}

/** Somebody who writes for the newsroom. */
export interface Author {
  kind: 'author'
  name: string
  slug: string
  /** Who they are, in the newsroom's words; empty where it says nothing. */
  description: string
  portrait: Photo | null
  /** Addresses of other pages about the same person, such as their own site (https://schema.org/sameAs). */
  sameAs: string[]
}

/** What stories can be listed under beside their section, on a page of its own. */
export type Profile = Topic | Author

/** A topic or an author as a story names them: enough to link to their page. */
export type ProfileLink = Pick<Profile, 'name' | 'slug'>

/** A topic or an author in a list of all of them. */
export interface ListedProfile {
  profile: Profile
  /** How many stories there are; null where that isn't told. */
  stories: number | null
}

/** With fewer stories than this, a topic's or an author's page is no page for search engines. */
export const fewestStories = 3
