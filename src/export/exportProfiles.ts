import * as v from 'valibot'
import type { Profile } from '../model/profile'
import type { ContentSource } from '../sources/contentSource'
import { type Fields, profileDocument } from './asDocument'
import { faultOfName, writeDocument } from './exportFolder'
import type { PhotoExporter } from './exportPhotos'
import { profileList, profilePages, profilesFile } from './profileDocuments'

/** What a source says of its topics and authors, as edition/1 writes it, by `kind/slug`. */
export type DescribedProfiles = Map<string, Fields>

const links = v.optional(v.array(v.object({ name: v.string(), slug: v.string() })), [])
const naming = v.object({ topics: links, authorPages: links })

/** Asks a source about its topics and authors, and fetches their portraits. None are described where it doesn't answer. */
export async function describeProfiles(
  source: ContentSource,
  photos: PhotoExporter,
  signal: AbortSignal,
): Promise<DescribedProfiles> {
  const listed = (await source.profiles?.(signal).catch(() => [])) ?? []
  signal.throwIfAborted()
  const described: DescribedProfiles = new Map()
  for (const { profile } of listed) {
    const portrait = profile.kind === 'author' && profile.portrait ? profile.portrait : null
    const exported = portrait && (await photos.exportPhoto(portrait, signal)).photo
    described.set(keyOf(profile), profileDocument(profile, exported))
  }
  return described
}

/**
 * Writes the feeds of all topics and authors that stories name, and the list of these. Takes the stories, newest first, how to
 * get a story's summary as its document has it, and how many stories a page has. Returns the paths of what was written.
 */
export async function writeProfiles(
  folder: string,
  stories: string[],
  cardOf: (story: string) => Promise<Fields>,
  documentOf: (story: string) => Promise<unknown>,
  described: DescribedProfiles,
  pageSize: number,
  signal: AbortSignal,
): Promise<Set<string>> {
  const found = new Map<string, Pick<Profile, 'kind' | 'slug'> & { profile: Fields; stories: string[] }>()
  const add = (kind: Profile['kind'], { name, slug }: { name: string; slug: string }, story: string) => {
    if (faultOfName(slug) !== null) return
    const profile = described.get(keyOf({ kind, slug })) ?? { name, slug }
    const entry = found.get(keyOf({ kind, slug })) ?? { kind, slug, profile, stories: [] }
    found.set(keyOf({ kind, slug }), entry)
    entry.stories.push(story)
  }
  for (const story of stories) {
    const { topics, authorPages } = v.parse(naming, await documentOf(story))
    for (const link of topics) add('topic', link, story)
    for (const link of authorPages) add('author', link, story)
  }

  const written = new Set<string>()
  for (const { stories, ...profile } of found.values()) {
    for (const [path, document] of profilePages(
      { ...profile, stories: await Promise.all(stories.map(cardOf)) },
      pageSize,
    )) {
      signal.throwIfAborted()
      await writeDocument(folder, path, document)
      written.add(path)
    }
  }
  const listed = [...found.values()].map((profile) => ({ ...profile, stories: profile.stories.length }))
  await writeDocument(folder, profilesFile, profileList(listed))
  return written
}

function keyOf({ kind, slug }: Pick<Profile, 'kind' | 'slug'>): string {
  return `${kind}/${slug}`
}
