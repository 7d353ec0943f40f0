import type { QueryClient } from '@tanstack/react-query'
import { type Question, questionOf } from './questions'

/** Answers that travel within a page's HTML: each query's key and data. */
export type DehydratedAnswers = [key: unknown[], data: unknown][]

/** Whether a value has the shape of dehydrated answers. The data in them was checked when the build read it. */
export function isDehydrated(value: unknown): value is DehydratedAnswers {
  return (
    Array.isArray(value) &&
    value.every((entry) => Array.isArray(entry) && entry.length === 2 && Array.isArray(entry[0]))
  )
}

/** The answers to a source's questions that are in a cache. Takes which of them a page shows. */
export function dehydrateAnswers(queries: QueryClient, isShown: (question: Question) => boolean): DehydratedAnswers {
  return queries
    .getQueryCache()
    .getAll()
    .filter(({ queryKey, state }) => {
      const question = questionOf(queryKey)
      return question !== null && isShown(question) && state.status === 'success'
    })
    .map(({ queryKey, state }) => [[...queryKey], state.data])
}

/** Puts dehydrated answers into a cache. Takes when they were read, in ms since the Unix epoch, by what they are about. */
export function hydrateAnswers(
  queries: QueryClient,
  answers: DehydratedAnswers,
  readAt: (question: Question | null) => number = Date.now,
): void {
  for (const [key, data] of answers) queries.setQueryData(key, data, { updatedAt: readAt(questionOf(key)) })
}
