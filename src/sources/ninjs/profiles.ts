import type { Profile } from '../../model/profile'
import { profileNamed } from '../listedProfiles'
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
    for (const link of story.summary.topics ?? []) add(profileNamed('topic', link), story)
    for (const link of story.authors) add(profileNamed('author', link), story)
  }
  return [...found.values()].sort((a, b) => b.stories.length - a.stories.length)

  function add(profile: Profile, story: Story): void {
    const key = `${profile.kind}/${profile.slug}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { profile, stories: [story] })
    else known.stories.push(story)
  }
}
