import type { QueryClient } from '@tanstack/react-query'
import type { Article, Summary } from '../../model/article'
import type { MoreStories } from '../../model/moreStories'
import { feedQuery, frontQuery, profileQuery, searchQuery } from './queries'
import { type Question, questionOf } from './questions'
import type { ReaderSource } from './source'

/** What a card has shown of a story, found among the answers in the cache; undefined when no list has it. */
export function knownSummary(queries: QueryClient, source: ReaderSource, section: string, slug: string) {
  for (const { queryKey } of queries.getQueryCache().getAll()) {
    const question = questionOf(queryKey)
    const listed = question === null ? [] : storiesOf(queries, source, question)
    const found = listed.find((story) => story.section === section && story.slug === slug)
    if (found !== undefined) return found
  }
  return undefined
}

function storiesOf(queries: QueryClient, source: ReaderSource, question: Question): Summary[] {
  switch (question.about) {
    case 'front':
      return queries.getQueryData(frontQuery(source).queryKey)?.flatMap(({ stories }) => stories) ?? []
    case 'feed':
      return pagesOf(queries.getQueryData(feedQuery(source, question.section, question.from).queryKey))
    case 'profile':
      return pagesOf(queries.getQueryData(profileQuery(source, question, question.from).queryKey))
    case 'search':
      return pagesOf(queries.getQueryData(searchQuery(source, question).queryKey))
    case 'more': {
      const more = queries.getQueryData<MoreStories>([source.name, question])
      return more === undefined ? [] : [...more.related, ...more.section, ...more.edition]
    }
    default:
      return []
  }
}

function pagesOf(feed: { pages: { stories: Summary[] }[] } | undefined): Summary[] {
  return feed?.pages.flatMap(({ stories }) => stories) ?? []
}

/** A story as far as its card knew it, to be shown while the story itself is on the way. */
export function articlePreview(summary: Summary): Article {
  return {
    ...summary,
    access: 'open',
    byline: '',
    authors: [],
    dateline: '',
    body: [],
    corrections: [],
    related: [],
  }
}
