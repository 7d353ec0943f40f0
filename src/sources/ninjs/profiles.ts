import type { Profile, ProfileLink } from '../../model/profile'
import type { Story } from './story'

/** A topic or an author of a list, with their stories in the list's order. */
export interface StoriesOfProfile {
  profile: Profile
  stories: Story[]
}

/** The topics and authors of a list's stories, those with most stories first. Items describe neither: a name is all there is. */
export function profilesIn(stories: Story[]): StoriesOfProfile[] {
  const found = new Map<string, StoriesOfProfile>()
  for (const story of stories) {
    for (const link of story.summary.topics ?? []) add({ kind: 'topic', ...link, description: '' }, story)
    for (const link of story.authors) add(authorNamed(link), story)
  }
  return [...found.values()].sort((a, b) => b.stories.length - a.stories.length)

  function add(profile: Profile, story: Story): void {
    const key = `${profile.kind}/${profile.slug}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { profile, stories: [story] })
    else known.stories.push(story)
  }
}

function authorNamed({ name, slug }: ProfileLink): Profile {
  return { kind: 'author', name, slug, description: '', portrait: null, sameAs: [] }
}
