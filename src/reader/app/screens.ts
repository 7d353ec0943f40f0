import type { ComponentType } from 'react'
import { framedPath } from '../../model/paths'
import { searchIn } from '../../model/search'
import { catalogueQuery } from '../queries/catalogue'
import { articleQuery, editionQuery, feedQuery, frontQuery, moreQuery, searchQuery } from '../queries/queries'
import type { Services } from './reader'

type Params = Readonly<Record<string, string | undefined>>

/** A page of the reader: where it is, what it needs, and its code. Data and code travel side by side. */
export interface Screen {
  path: string
  /** Brings into the cache what the page shows first. Never rejects: the page has words for what failed. */
  prefetch: (services: Services, params: Params, query: URLSearchParams) => Promise<unknown>
  page: () => Promise<ComponentType>
}

export const screens: Screen[] = [
  {
    path: '/',
    prefetch: ({ source, queries }) => queries.prefetchQuery(frontQuery(source)),
    page: async () => (await import('../front/FrontPage')).FrontPage,
  },
  {
    path: '/search',
    prefetch: prefetchSearch,
    page: async () => (await import('../search/SearchPage')).SearchPage,
  },
  {
    path: '/saved',
    prefetch: () => Promise.resolve(),
    page: async () => (await import('../library/SavedPage')).SavedPage,
  },
  {
    path: '/settings',
    prefetch: () => Promise.resolve(),
    page: async () => (await import('../settings/SettingsPage')).SettingsPage,
  },
  {
    path: '/:section',
    prefetch: prefetchFeed,
    page: async () => (await import('../section/SectionPage')).SectionPage,
  },
  {
    path: '/:section/page/:page',
    prefetch: prefetchFeed,
    page: async () => (await import('../section/SectionPage')).SectionPage,
  },
  {
    path: '/:section/:slug',
    prefetch: prefetchArticle,
    page: async () => (await import('../article/ArticlePage')).ArticlePage,
  },
  {
    path: `${framedPath}:section`,
    prefetch: prefetchFeed,
    page: async () => (await import('../framed/FramedSectionPage')).FramedSectionPage,
  },
  {
    path: `${framedPath}:section/:slug`,
    prefetch: ({ source, queries }, { section = '', slug = '' }) =>
      queries.prefetchQuery(articleQuery(source, section, slug)),
    page: async () => (await import('../framed/FramedArticlePage')).FramedArticlePage,
  },
  {
    path: `${framedPath}*`,
    prefetch: () => Promise.resolve(),
    page: async () => (await import('../framed/FramedNotFound')).FramedNotFound,
  },
  {
    path: '*',
    prefetch: ({ source, queries }) => queries.prefetchQuery(frontQuery(source)),
    page: async () => (await import('../notFound/NotFoundPage')).NotFoundPage,
  },
]

function prefetchFeed({ source, queries }: Services, { section = '', page }: Params): Promise<void> {
  return queries.prefetchInfiniteQuery(feedQuery(source, section, page ?? null))
}

/** Waits for nothing: the page shows at once what it searches for. */
async function prefetchSearch({ source, queries }: Services, _params: Params, query: URLSearchParams): Promise<void> {
  const search = searchIn(query)
  if (search.words !== '') void queries.prefetchInfiniteQuery(searchQuery(source, search))
}

/** Waits for the story, never for what to read after it. */
async function prefetchArticle({ source, queries }: Services, { section = '', slug = '' }: Params): Promise<void> {
  const query = articleQuery(source, section, slug)
  await queries.prefetchQuery(query)
  const article = queries.getQueryData(query.queryKey)
  if (article !== undefined) void queries.prefetchQuery(moreQuery(source, article))
}

/** What every page needs: the edition, and the words of its language. */
export async function prefetchShell({ source, queries }: Services): Promise<void> {
  const query = editionQuery(source)
  await queries.prefetchQuery(query)
  const edition = queries.getQueryData(query.queryKey)
  if (edition !== undefined) await queries.prefetchQuery(catalogueQuery(edition.language))
}
