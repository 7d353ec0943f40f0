import type { ComponentType } from 'react'
import { matchRoutes } from 'react-router-dom'
import { allPages, type Edition } from '../../model/edition'
import { framedPath, isFramedPath, pathPatterns } from '../../model/paths'
import type { SkeletonKind } from '../ui/PageSkeleton'
import {
  prefetchArticle,
  prefetchAuthor,
  prefetchFeed,
  prefetchFront,
  prefetchLivePosts,
  prefetchSearch,
  prefetchStaticPage,
  prefetchStory,
  prefetchTopic,
} from './prefetch'
import type { Services } from './services'

export type Params = Readonly<Record<string, string | undefined>>

/** A page of the reader. Everything that depends on which pages there are is derived from this table. */
export interface Route {
  /** In the syntax of React Router, without the base path. Its first step, if fixed, can't be a section's slug. */
  path: string
  /** What page events call it; null for pages in other sites' frames, of which nothing is told. */
  kind: 'front' | 'section' | 'topic' | 'author' | 'article' | 'other' | null
  /** The module of the page, relative to the project. Its chunk's scripts and styles go into the HTML. */
  file: string
  page: () => Promise<ComponentType>
  /** What holds the page's place until its code and data are there. */
  skeleton: SkeletonKind
  /** Brings into the cache what the page shows first. Never rejects: the page itself says what failed. */
  prefetch?: (services: Services, params: Params, query: URLSearchParams) => Promise<unknown>
}

const topicPage = async () => (await import('../profile/TopicPage')).TopicPage
const authorPage = async () => (await import('../profile/AuthorPage')).AuthorPage

/** The route table: a new page is one entry here, and its own file. */
export const routes: Route[] = [
  {
    path: pathPatterns.front,
    kind: 'front',
    file: 'src/reader/front/FrontPage.tsx',
    page: async () => (await import('../front/FrontPage')).FrontPage,
    skeleton: 'front',
    prefetch: prefetchFront,
  },
  {
    path: pathPatterns.search,
    kind: 'other',
    file: 'src/reader/search/SearchPage.tsx',
    page: async () => (await import('../search/SearchPage')).SearchPage,
    skeleton: 'section',
    prefetch: prefetchSearch,
  },
  {
    path: pathPatterns.saved,
    kind: 'other',
    file: 'src/reader/library/SavedPage.tsx',
    page: async () => (await import('../library/SavedPage')).SavedPage,
    skeleton: 'section',
  },
  {
    path: pathPatterns.settings,
    kind: 'other',
    file: 'src/reader/settings/SettingsPage.tsx',
    page: async () => (await import('../settings/SettingsPage')).SettingsPage,
    skeleton: 'section',
  },
  {
    path: pathPatterns.following,
    kind: 'other',
    file: 'src/reader/library/FollowingPage.tsx',
    page: async () => (await import('../library/FollowingPage')).FollowingPage,
    skeleton: 'section',
  },
  {
    path: pathPatterns.topic,
    kind: 'topic',
    file: 'src/reader/profile/TopicPage.tsx',
    page: topicPage,
    skeleton: 'section',
    prefetch: prefetchTopic,
  },
  {
    path: pathPatterns.topicPage,
    kind: 'topic',
    file: 'src/reader/profile/TopicPage.tsx',
    page: topicPage,
    skeleton: 'section',
    prefetch: prefetchTopic,
  },
  {
    path: pathPatterns.author,
    kind: 'author',
    file: 'src/reader/profile/AuthorPage.tsx',
    page: authorPage,
    skeleton: 'section',
    prefetch: prefetchAuthor,
  },
  {
    path: pathPatterns.authorPage,
    kind: 'author',
    file: 'src/reader/profile/AuthorPage.tsx',
    page: authorPage,
    skeleton: 'section',
    prefetch: prefetchAuthor,
  },
  {
    path: pathPatterns.section,
    kind: 'section',
    file: 'src/reader/section/SectionPage.tsx',
    page: async () => (await import('../section/SectionPage')).SectionPage,
    skeleton: 'section',
    prefetch: prefetchFeed,
  },
  {
    path: pathPatterns.staticPage,
    kind: 'other',
    file: 'src/reader/staticPage/StaticPage.tsx',
    page: async () => (await import('../staticPage/StaticPage')).StaticPage,
    skeleton: 'article',
    prefetch: prefetchStaticPage,
  },
  {
    path: pathPatterns.sectionPage,
    kind: 'section',
    file: 'src/reader/section/SectionPage.tsx',
    page: async () => (await import('../section/SectionPage')).SectionPage,
    skeleton: 'section',
    prefetch: prefetchFeed,
  },
  {
    path: pathPatterns.article,
    kind: 'article',
    file: 'src/reader/article/ArticlePage.tsx',
    page: async () => (await import('../article/ArticlePage')).ArticlePage,
    skeleton: 'article',
    prefetch: prefetchArticle,
  },
  {
    path: pathPatterns.livePosts,
    kind: 'other',
    file: 'src/reader/article/LivePostsPage.tsx',
    page: async () => (await import('../article/LivePostsPage')).LivePostsPage,
    skeleton: 'article',
    prefetch: prefetchLivePosts,
  },
  {
    path: pathPatterns.framedTopic,
    kind: null,
    file: 'src/reader/framed/FramedTopicPage.tsx',
    page: async () => (await import('../framed/FramedTopicPage')).FramedTopicPage,
    skeleton: 'blank',
    prefetch: prefetchTopic,
  },
  {
    path: pathPatterns.framedAuthor,
    kind: null,
    file: 'src/reader/framed/FramedAuthorPage.tsx',
    page: async () => (await import('../framed/FramedAuthorPage')).FramedAuthorPage,
    skeleton: 'blank',
    prefetch: prefetchAuthor,
  },
  {
    path: pathPatterns.framedSection,
    kind: null,
    file: 'src/reader/framed/FramedSectionPage.tsx',
    page: async () => (await import('../framed/FramedSectionPage')).FramedSectionPage,
    skeleton: 'blank',
    prefetch: prefetchFeed,
  },
  {
    path: pathPatterns.framedArticle,
    kind: null,
    file: 'src/reader/framed/FramedArticlePage.tsx',
    page: async () => (await import('../framed/FramedArticlePage')).FramedArticlePage,
    skeleton: 'blank',
    prefetch: prefetchStory,
  },
  {
    path: `${framedPath}*`,
    kind: null,
    file: 'src/reader/framed/FramedNotFound.tsx',
    page: async () => (await import('../framed/FramedNotFound')).FramedNotFound,
    skeleton: 'blank',
  },
  {
    path: '*',
    kind: 'other',
    file: 'src/reader/notFound/NotFoundPage.tsx',
    page: async () => (await import('../notFound/NotFoundPage')).NotFoundPage,
    skeleton: 'section',
    prefetch: prefetchFront,
  },
]

/** What stands around pages in other sites' frames; no page of our own needs its code. */
export const framedShell = {
  file: 'src/reader/framed/FramedShell.tsx',
  page: async (): Promise<ComponentType> => (await import('../framed/FramedShell')).FramedShell,
}

/** The module of what a live story's page needs beside its own. */
export const liveStoryFile = 'src/reader/live/LiveStory.tsx'

export interface RouteMatch {
  route: Route
  params: Params
}

/**
 * The route of an address' path, with its parameters. Takes the path that the site is served under, ending in a slash, and the
 * edition: without it, a static page is taken for a section.
 */
export function matchRoute(pathname: string, basePath: string, edition?: Edition): RouteMatch | null {
  const match = matchInTable(pathname, basePath)
  return match === null ? null : { route: routeFor(match.route, match.params, edition), params: match.params }
}

/** React Router compiles the whole table for each path, and a page asks for its own path several times. */
let lastMatch: { key: string; match: RouteMatch | null } = { key: '', match: null }

function matchInTable(pathname: string, basePath: string): RouteMatch | null {
  const key = `${basePath} ${pathname}`
  if (lastMatch.key !== key) lastMatch = { key, match: matchRoutes(routes, pathname, basePath)?.at(-1) ?? null }
  return lastMatch.match
}

/** The route of a static page in place of a section's, where the edition knows the slug for one. */
export function routeFor(route: Route, { section }: Params, edition: Edition | undefined): Route {
  const isStatic =
    route.path === pathPatterns.section &&
    edition !== undefined &&
    allPages(edition).some(({ slug }) => slug === section)
  return (isStatic && routes.find(({ path }) => path === pathPatterns.staticPage)) || route
}

/** Whether a route is a page of other sites' frames. */
export function isFramed({ path }: Route): boolean {
  return isFramedPath(path)
}
