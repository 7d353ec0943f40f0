/** What a reader searches for, and the place in the results from which on they are shown; null for the first. */
export interface Search {
  words: string
  from: string | null
}

const longest = 200

/** The search that an address asks for. `words` are empty when it asks for none. */
export function searchIn(query: URLSearchParams): Search {
  const words = (query.get('q') ?? '').slice(0, longest).trim().replace(/\s+/g, ' ')
  return { words, from: query.get('at') }
}
