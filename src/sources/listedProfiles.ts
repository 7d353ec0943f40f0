import type { ListedProfile, Profile, ProfileLink } from '../model/profile'
import type { ListedStory } from './storyPages'

/** The topics and authors that stories of a list lead to, those with most stories first. */
export function listedProfiles(stories: ListedStory[]): ListedProfile[] {
  const found = new Map<string, ListedProfile>()
  for (const story of stories) {
    for (const kind of ['topic', 'author'] as const) {
      for (const link of profileLinksIn(story, kind)) {
        const key = `${kind}/${link.slug}`
        found.set(key, { profile: profileNamed(kind, link), stories: (found.get(key)?.stories ?? 0) + 1 })
      }
    }
  }
  return [...found.values()].sort((a, b) => (b.stories ?? 0) - (a.stories ?? 0))
}

/** The topics or the authors that a story leads to. */
export function profileLinksIn({ summary, authorPages = [] }: ListedStory, kind: Profile['kind']): ProfileLink[] {
  return kind === 'topic' ? (summary.topics ?? []) : authorPages
}

/** A topic or an author as systems have them that don't describe them: a name is all there is. */
export function profileNamed(kind: Profile['kind'], { name, slug }: ProfileLink): Profile {
  if (kind === 'topic') return { kind, name, slug, description: '' }
  return { kind, name, slug, description: '', portrait: null, sameAs: [] }
}
