import type { QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'

/** Answers that travel within a page's HTML: each query's key and data. */
export type Carried = v.InferOutput<typeof carriedSchema>

export const carriedSchema = v.array(v.tuple([v.array(v.unknown()), v.unknown()]))

/** Everything that a cache has read from its source. */
export function carryFrom(queries: QueryClient, sourceName: string): Carried {
  return queries
    .getQueryCache()
    .getAll()
    .filter(({ queryKey, state }) => queryKey[0] === sourceName && state.status === 'success')
    .map(({ queryKey, state }) => [[...queryKey], state.data])
}

/** Puts carried answers into a cache. They count as just read, as the HTML that brought them was. */
export function carryInto(queries: QueryClient, carried: Carried): void {
  for (const [key, data] of carried) queries.setQueryData(key, data)
}
