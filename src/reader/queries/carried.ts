import type { QueryClient } from '@tanstack/react-query'
import { type Question, questionOf } from './questions'

/** Answers that travel within a page's HTML: each query's key and data. */
export type Carried = [key: unknown[], data: unknown][]

/** Whether a value has the shape of carried answers. Their data is what this build's own sources gave, already checked. */
export function isCarried(value: unknown): value is Carried {
  return (
    Array.isArray(value) &&
    value.every((entry) => Array.isArray(entry) && entry.length === 2 && Array.isArray(entry[0]))
  )
}

/** The answers to a source's questions that are in a cache. Takes which of them a page shows. */
export function carryFrom(queries: QueryClient, isShown: (question: Question) => boolean): Carried {
  return queries
    .getQueryCache()
    .getAll()
    .filter(({ queryKey, state }) => {
      const question = questionOf(queryKey)
      return question !== null && isShown(question) && state.status === 'success'
    })
    .map(({ queryKey, state }) => [[...queryKey], state.data])
}

/** Puts carried answers into a cache, read when the HTML was that brought them (ms since the Unix epoch; now by default). */
export function carryInto(queries: QueryClient, carried: Carried, updatedAt = Date.now()): void {
  for (const [key, data] of carried) queries.setQueryData(key, data, { updatedAt })
}
