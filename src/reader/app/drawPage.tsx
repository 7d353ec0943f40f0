import type { Query } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom'
import type { Article, Summary } from '../../model/article'
import { firstPosts } from '../../model/live'
import type { MoreStories } from '../../model/moreStories'
import type { Profile } from '../../model/profile'
import type { DrawnPage } from '../../render/drawPage'
import { freshSource } from '../../sources/answer'
import type { ContentSource } from '../../sources/contentSource'
import { dehydrateAnswers } from '../queries/hydration'
import { articleQuery, editionQuery, frontQuery, moreQuery, profileQuery } from '../queries/queries'
import { openQueryClient } from '../queries/queryClient'
import { type Question, questionOf } from '../queries/questions'
import type { ReaderSource } from '../queries/source'
import { needsRareParts } from '../ui/rareParts'
import { AppProviders } from './App'
import { AppRoutes } from './AppRoutes'
import { firstPageId } from './firstPage'
import { loadPage } from './pageCode'
import { prefetchRareParts, prefetchShell } from './prefetch'
import { framedShell, isFramed, matchRoute } from './routes'

/** Draws the page at a path with React, as `DrawPage` in render/ asks for it. */
export async function drawPage(path: string, basePath: string, content: ContentSource): Promise<DrawnPage> {
  const queries = openQueryClient()
  const source = freshSource(content)
  const services = { source, queries }
  const address = basePath + path.slice(1)
  await prefetchShell(services)
  const match = matchRoute(address, basePath, queries.getQueryData(editionQuery(source).queryKey))
  if (match === null) throw new Error(`${address} is no path of this site.`)
  const { route, params } = match
  await Promise.all([
    loadPage(route),
    isFramed(route) ? loadPage(framedShell) : null,
    route.prefetch?.(services, params, new URLSearchParams()),
  ])
  await settled(queries)
  const { section, slug } = params
  if (section && slug) {
    // A page has the text of a live story's first posts, and asks for more.
    queries.setQueryData(articleQuery(source, section, slug).queryKey, (story) =>
      story?.live === undefined ? story : { ...story, live: firstPosts(story.live) },
    )
    await prefetchRareParts(services, params)
  }
  const article = (section && slug && queries.getQueryData(articleQuery(source, section, slug).queryKey)) || null
  const profile = profileIn(queries, source)
  const hasRareParts = article !== null && needsRareParts(article)
  // What to read next never fails a story: without it, the page is drawn as if it were still on the way.
  const isNeeded = ({ about }: Question) => route.kind !== 'article' || ['edition', 'article'].includes(about)
  queries.removeQueries({
    predicate: (query) => {
      const question = questionOf(query.queryKey)
      return isFailed(query) && question !== null && !isNeeded(question)
    },
  })
  const failed = queries.getQueryCache().getAll().find(isFailed)
  if (failed?.state.error) throw failed.state.error
  const html = renderToString(
    <AppProviders source={source} queries={queries}>
      <StaticRouter basename={basePath} location={address}>
        <AppRoutes />
      </StaticRouter>
    </AppProviders>,
  )
  const edition = queries.getQueryData(editionQuery(source).queryKey)
  if (edition === undefined) throw new Error('There is no edition.')
  // A front's cards show no words of their photos, which weigh as much as its markup: all of them come with the story.
  queries.setQueryData(frontQuery(source).queryKey, (front) =>
    front?.map((block) => ({ ...block, stories: block.stories.map(withoutPhotoWords) })),
  )
  // A story shows only what was chosen of the lists.
  const firstPage = {
    path,
    answers: dehydrateAnswers(queries, (question) => isNeeded(question) || question.about === 'more'),
  }
  const recommended = article
    ? recommendedAfter(article, queries.getQueryData(moreQuery(source, article).queryKey))
    : []
  queries.clear()
  const page = { pattern: route.path, hasRareParts, edition, article, profile, recommended }
  return { ...page, ...headFirst(html), firstPage, firstPageId }
}

/** The topic or the author whose feed a page shows; null for other pages. */
function profileIn(queries: ReturnType<typeof openQueryClient>, source: ReaderSource): Profile | null {
  const questions = queries
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => questionOf(queryKey))
  const asked = questions.find((question) => question?.about === 'profile')
  if (asked?.about !== 'profile') return null
  return queries.getQueryData(profileQuery(source, asked, asked.from).queryKey)?.pages[0]?.profile ?? null
}

/** What is recommended besides the editor's own choice, which is part of the story. */
function recommendedAfter({ related }: Article, more: MoreStories | undefined): Summary[] {
  if (more === undefined) return []
  return [...more.related, ...more.section, ...more.edition].filter((story) => !related.includes(story))
}

function withoutPhotoWords(story: Summary): Summary {
  if (story.photo === null) return story
  const words = { alt: '', caption: '', creator: '', creditLine: '', source: '', copyrightNotice: '' }
  return { ...story, photo: { ...story.photo, ...words, line: { caption: '', credit: null } } }
}

/** Waits for what was started and not waited for. */
async function settled(queries: ReturnType<typeof openQueryClient>): Promise<void> {
  const cache = queries.getQueryCache()
  await new Promise<void>((resolve) => {
    const look = () => {
      if (queries.isFetching() > 0) return
      stop()
      resolve()
    }
    const stop = cache.subscribe(look)
    look()
  })
}

function isFailed({ state }: Query): boolean {
  return state.status === 'error'
}

/** React writes a fragment's head elements before its content. */
function headFirst(html: string): { head: string; markup: string } {
  const head = /^(?:<title>[^<]*<\/title>|<meta [^>]*>|<link [^>]*>)*/.exec(html)?.[0] ?? ''
  return { head, markup: html.slice(head.length) }
}
