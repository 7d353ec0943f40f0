import type { Profile } from '../model/profile'
import { profileFolders } from '../sources/edition/edition'
import { feedDocuments } from '../sources/edition/feedDocuments'
import { editionFormat } from '../sources/edition/schema'
import type { Fields } from './asDocument'

/** The document that lists an edition's topics and authors. */
export const profilesFile = 'profiles.json'

/** A topic or an author as edition/1 writes them, and the summaries of their stories, newest first. */
export interface WrittenProfile {
  kind: Profile['kind']
  slug: string
  profile: Fields
  stories: unknown[]
}

/** Writes the pages of a topic's or an author's feed. Returns each document with its path within the edition. */
export function profilePages({ kind, slug, profile, stories }: WrittenProfile, pageSize: number): [string, Fields][] {
  return feedDocuments(stories, pageSize).map(({ name, ...page }): [string, Fields] => [
    `${profileFolders[kind]}/${slug}/${name}.json`,
    { format: editionFormat, [kind]: profile, ...page },
  ])
}

/** Writes the list of an edition's topics and authors, those with most stories first. */
export function profileList(profiles: (Omit<WrittenProfile, 'stories'> & { stories: number })[]): Fields {
  const of = (kind: Profile['kind']) =>
    profiles
      .filter((each) => each.kind === kind)
      .sort((a, b) => b.stories - a.stories || (a.slug < b.slug ? -1 : 1))
      .map(({ profile, stories }) => ({ ...profile, stories }))
  return { format: editionFormat, topics: of('topic'), authors: of('author') }
}
