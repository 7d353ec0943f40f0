import { useQuery } from '@tanstack/react-query'
import type { Summary } from '../../model/article'
import { frontQuery } from './queries'
import { useSource } from './source'

/** Returns the stories of the front page, in its order; none until they are there. */
export function useFrontStories(): Summary[] {
  return useQuery(frontQuery(useSource())).data?.flatMap(({ stories }) => stories) ?? []
}
