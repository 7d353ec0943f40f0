import type { QueryClient } from '@tanstack/react-query'
import type { ReaderSource } from '../queries/source'

/** What stays the same for a whole visit: where answers come from, and the cache that holds them. */
export interface Services {
  source: ReaderSource
  queries: QueryClient
}
