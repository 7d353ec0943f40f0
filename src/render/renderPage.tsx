import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom'
import type { Article } from '../model/article'
import type { Edition } from '../model/edition'
import { AppProviders } from '../reader/app/App'
import type { FirstPage } from '../reader/app/firstPage'
import { routesOf } from '../reader/app/routes'
import { carryFrom } from '../reader/queries/carried'
import { articleQuery, editionQuery } from '../reader/queries/queries'
import { openQueryClient } from '../reader/queries/queryClient'
import type { ContentSource } from '../sources/contentSource'

/** A page as React draws it, in the parts that a document is put together from. */
export interface RenderedPage {
  edition: Edition
  /** The story that the page is about, if it is about one. */
  article: Article | null
  /** Title, metas and links, as HTML. */
  head: string
  /** What `#root` holds, as HTML. */
  markup: string
  firstPage: FirstPage
}

const anyOrigin = 'http://localhost'

/**
 * Draws the page at a path. Takes the path that the reader is served under, ending in a slash, and the source. Throws when
 * anything that the page shows can't be read.
 */
export async function renderPage(path: string, basePath: string, source: ContentSource): Promise<RenderedPage> {
  const queries = openQueryClient()
  const handler = createStaticHandler(routesOf({ source, queries }), { basename: basePath })
  const context = await handler.query(new Request(anyOrigin + path))
  if (context instanceof Response) throw new Error(`${path} answers ${context.status} in place of a page`)
  await settled(queries)
  const html = renderToString(
    <AppProviders source={source} queries={queries}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </AppProviders>,
  )
  const edition = queries.getQueryData(editionQuery(source).queryKey)
  if (edition === undefined) throw new Error('There is no edition.')
  const { section, slug } = context.matches.at(-1)?.params ?? {}
  const article = section && slug && queries.getQueryData(articleQuery(source, section, slug).queryKey)
  const firstPage = { path, answers: carryFrom(queries, source.name) }
  queries.clear()
  return { edition, article: article || null, ...headFirst(html), firstPage }
}

/** Waits for what loaders started and didn't wait for; throws the first failure. */
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
  const failed = cache.getAll().find(({ state }) => state.status === 'error')
  if (failed?.state.error) throw failed.state.error
}

/** React writes a fragment's head elements before its content. */
function headFirst(html: string): { head: string; markup: string } {
  const head = /^(?:<title>[^<]*<\/title>|<meta [^>]*>|<link [^>]*>)*/.exec(html)?.[0] ?? ''
  return { head, markup: html.slice(head.length) }
}
