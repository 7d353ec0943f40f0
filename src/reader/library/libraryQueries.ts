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
export const savedStoriesQuery = queryOptions({ queryKey: ['library', 'saved'], queryFn: savedStories })

/** What the reader has read, newest first. */
export const readingsQuery = queryOptions({ queryKey: ['library', 'readings'], queryFn: readings })

/** The ids of stories that cards mark as read. */
export const markedStoriesQuery = queryOptions({ queryKey: ['library', 'marked'], queryFn: markedStories })

/** Whether the reader wants a history, and marks on cards. */
export const choicesQuery = queryOptions({ queryKey: ['library', 'choices'], queryFn: choices })

/** The saved version of a story; null when it isn't saved. */
export function savedStoryQuery(id: string) {
  return queryOptions({ queryKey: ['library', 'saved', id], queryFn: () => savedStory(id) })
}

const listening = new WeakSet<QueryClient>()

/** Reads from the library, and again after each change of it, in this tab or in another. */
export function useLibrary<Data, Key extends QueryKey>(query: UseQueryOptions<Data, Error, Data, Key>) {
  const queries = useQueryClient()
  useEffect(() => {
    // Once for each cache, which all pages of a visit share.
    if (listening.has(queries)) return
    listening.add(queries)
    onLibraryChange(() => queries.invalidateQueries({ queryKey: ['library'] }))
  }, [queries])
  return useQuery({ ...query, retryOnMount: true })
}
