import { act, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useLayoutEffect } from 'react'
import { type Location, MemoryRouter, type NavigateFunction, useLocation, useNavigate } from 'react-router-dom'
import type { Article } from '../../src/model/article'
import { ReadError } from '../../src/model/readError'
import { AppProviders } from '../../src/reader/app/App'
import { AppRoutes } from '../../src/reader/app/AppRoutes'
import { openQueryClient } from '../../src/reader/queries/queryClient'
import { freshSource } from '../../src/sources/answer'
import type { ContentSource } from '../../src/sources/contentSource'
import { anEdition } from './builders'

/** A newsroom that has exactly these articles; any answer can be replaced to inject a fault. */
export function aSource(articles: Article[], faults: Partial<ContentSource> = {}): ContentSource {
  const missing = () => new ReadError('missing', 'not in this newsroom')
  return {
    name: 'test',
    edition: async () => anEdition({}),
    front: async () => [{ section: null, stories: articles }],
    feed: async (section) => {
      const stories = articles.filter((article) => article.section === section)
      if (stories.length === 0) throw missing()
      return { stories, next: null, previous: null }
    },
    article: async (section, slug) => {
      const found = articles.find((article) => article.section === section && article.slug === slug)
      if (found === undefined) throw missing()
      return found
    },
    ...faults,
  }
}

/** Opens the reader at a path, as a browser would, on a source and within the app's own providers. */
export function renderRoute(path: string, source: ContentSource) {
  const queries = openQueryClient()
  // A fault that is injected is there for good: no test waits for a second try.
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } })
  let go: NavigateFunction = () => {}
  let location: Location | undefined
  render(
    <AppProviders source={freshSource(source)} queries={queries}>
      <MemoryRouter initialEntries={[path]} useTransitions={false}>
        <AppRoutes />
        <Follow
          onMove={(navigate, here) => {
            go = navigate
            location = here
          }}
        />
      </MemoryRouter>
    </AppProviders>,
  )
  return {
    user: userEvent.setup(),
    /** Goes to a path, or a number of entries on in the history. */
    navigate: (to: string | number) => act(async () => (typeof to === 'number' ? go(to) : go(to))),
    location: () => location,
    queries,
  }
}

/** Tells what the router has, at each move. */
function Follow({ onMove }: { onMove: (navigate: NavigateFunction, location: Location) => void }) {
  const navigate = useNavigate()
  const location = useLocation()
  useLayoutEffect(() => onMove(navigate, location))
  return null
}
