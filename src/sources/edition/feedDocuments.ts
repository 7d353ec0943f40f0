/** A page of a section's feed, as its document in an edition has it: the names of pages are without ".json". */
export interface FeedDocument<Story> {
  name: string
  stories: Story[]
  /** The name of the page with newer stories, and of the one with older ones. */
  previous: string | null
  next: string | null
}

/**
 * Divides a section's stories, newest first, into the pages of its feed. The newest page is "1", with `size` stories
 * or more, but not twice as many; all others have `size` and are numbered from the oldest, "2", so that a new story changes none
 * of them.
 */
export function feedDocuments<Story>(stories: Story[], size: number): FeedDocument<Story>[] {
  const older = Math.max(0, Math.floor(stories.length / size) - 1)
  const newest = stories.length - older * size
  const nameOf = (page: number) => (page === 0 ? '1' : String(older + 2 - page))
  return Array.from({ length: older + 1 }, (_, page) => ({
    name: nameOf(page),
    stories: page === 0 ? stories.slice(0, newest) : stories.slice(newest + (page - 1) * size, newest + page * size),
    previous: page === 0 ? null : nameOf(page - 1),
    next: page === older ? null : nameOf(page + 1),
  }))
}
