import * as v from 'valibot'
import { profileList, profilePages, profilesFile } from '../src/export/profileDocuments'
import type { ProfileLink } from '../src/model/profile'
import { slugIn } from '../src/sources/slug'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const topic = { slug: words, name: words, description: words }

export const profilesSchema = v.strictObject({
  topics: v.array(v.strictObject(topic)),
  authors: v.array(v.strictObject({ ...topic, portrait: v.optional(v.unknown()), sameAs: v.optional(v.unknown()) })),
})

/** The topics and authors that have a page, as they were written by hand. */
export type SourceProfiles = v.InferOutput<typeof profilesSchema>

/** The topics and authors of a story that have a page: its tags and its authors name them. */
export function linksOf(
  { tags, authors }: { tags?: string[] | undefined; authors?: string[] | undefined },
  profiles: SourceProfiles,
): StoryLinks {
  const [topics, authorPages] = [linksTo(profiles.topics, tags), linksTo(profiles.authors, authors)]
  return { ...(topics.length > 0 && { topics }), ...(authorPages.length > 0 && { authorPages }) }
}

interface StoryLinks {
  topics?: ProfileLink[]
  authorPages?: ProfileLink[]
}

function linksTo(pages: ProfileLink[], names: string[] = []): ProfileLink[] {
  return names.flatMap((name) => {
    const page = pages.find(({ slug }) => slug === slugIn(name))
    return page === undefined ? [] : [{ name, slug: page.slug }]
  })
}

/**
 * The pages of topics and authors, and the list of them, by path. Takes the stories, newest first, each with its summary, how a
 * profile gets the files of its portrait, and how many stories a page has.
 */
export function profileDocuments(
  { topics, authors }: SourceProfiles,
  stories: (StoryLinks & { summary: unknown })[],
  withFiles: (profile: object) => Record<string, unknown>,
  pageSize: number,
): Map<string, unknown> {
  const written = [
    ...topics.map((topic) => ({ kind: 'topic' as const, profile: topic, field: 'topics' as const })),
    ...authors.map((author) => ({ kind: 'author' as const, profile: author, field: 'authorPages' as const })),
  ].map(({ kind, profile, field }) => ({
    kind,
    slug: profile.slug,
    profile: withFiles(profile),
    stories: stories
      .filter((story) => story[field]?.some(({ slug }) => slug === profile.slug))
      .map(({ summary }) => summary),
  }))
  const listed = written.map((each) => ({ ...each, stories: each.stories.length }))
  return new Map<string, unknown>([
    [profilesFile, profileList(listed)],
    ...written.flatMap((profile) => profilePages(profile, pageSize)),
  ])
}
