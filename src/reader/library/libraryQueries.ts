import {
  type QueryClient,
  type QueryKey,
  queryOptions,
  type UseQueryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import { onLibraryChange } from './libraryEvents'
import { choices, markedStories, readings } from './readings'
import { savedStories, savedStory } from './savedStories'

/** Every saved story. */
export const savedStoriesQuery = queryOptions({ queryKey: ['shelf', 'saved'], queryFn: savedStories })

/** What the reader has read, newest first. */
export const readingsQuery = queryOptions({ queryKey: ['shelf', 'readings'], queryFn: readings })

/** The ids of stories that cards mark as read. */
export const markedStoriesQuery = queryOptions({ queryKey: ['shelf', 'marked'], queryFn: markedStories })

/** What the reader wants kept and shown. */
export const choicesQuery = queryOptions({ queryKey: ['shelf', 'choices'], queryFn: choices })

/** A story as it is saved; null when it isn't. */
export function savedStoryQuery(id: string) {
  return queryOptions({ queryKey: ['shelf', 'saved', id], queryFn: () => savedStory(id) })
}

const following = new WeakSet<QueryClient>()

/** What the shelf answers, and answers anew when something on it has changed, here or in another tab. */
export function useLibrary<Data, Key extends QueryKey>(query: UseQueryOptions<Data, Error, Data, Key>) {
  const queries = useQueryClient()
  useEffect(() => {
    // Once for a visit: all its pages share the cache.
    if (following.has(queries)) return
    following.add(queries)
    onLibraryChange(() => queries.invalidateQueries({ queryKey: ['shelf'] }))
  }, [queries])
  return useQuery({ ...query, retryOnMount: true })
}
