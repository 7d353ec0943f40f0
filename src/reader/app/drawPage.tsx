import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom'
import type { DrawnPage } from '../../render/drawPage'
import type { ContentSource } from '../../sources/contentSource'
import { carryFrom } from '../queries/carried'
import { articleQuery, editionQuery } from '../queries/queries'
import { openQueryClient } from '../queries/queryClient'
import { AppProviders } from './App'
import { firstPageId } from './firstPage'
import { routesOf } from './routes'

const anyOrigin = 'http://localhost'

/** Draws the page at a path with React, as `DrawPage` in render/ asks for it. */
export async function drawPage(path: string, basePath: string, source: ContentSource): Promise<DrawnPage> {
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
  return { edition, article: article || null, ...headFirst(html), firstPage, firstPageId }
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
