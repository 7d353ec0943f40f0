import { queryOptions } from '@tanstack/react-query'
import type { Summary } from '../../model/article'
import type { ReaderSource } from '../queries/source'
import type { Follow } from './follows'

/** The newest stories of all that a reader follows. */
export interface FollowedStories {
  /** Newest first, each once. */
  stories: Summary[]
  /** What is followed but could not be read. */
  failed: Follow[]
}

/** After this long the answer is old, in ms: who comes back wants what is new. */
const freshFor = 60_000

/** The newest stories of all that a reader follows. Rejects when none of it can be read. */
export function followedStoriesQuery(source: ReaderSource, followed: Follow[]) {
  return queryOptions({
    queryKey: ['following', source.name, followed.map(({ kind, slug }) => `${kind}/${slug}`).sort()],
    staleTime: freshFor,
    queryFn: async ({ signal }): Promise<FollowedStories> => {
      const answers = await Promise.allSettled(
        followed.map(({ kind, slug }) => source.profile(kind, slug, null, signal)),
      )
      const read = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.data.stories : []))
      const failed = followed.filter((_, at) => answers[at]?.status === 'rejected')
      const [first] = answers
      if (first?.status === 'rejected' && failed.length === followed.length) throw first.reason
      const stories = [...new Map(read.map((story) => [story.id, story])).values()]
      return { stories: stories.sort((a, b) => publishedAt(b) - publishedAt(a)), failed }
    },
  })
}

/** Whether a story was published after a time, in ms since the Unix epoch. */
export function isNewSince(story: Summary, time: number): boolean {
  return time > 0 && publishedAt(story) > time
}

function publishedAt({ published }: Summary): number {
  return published === null ? 0 : Date.parse(published)
}
