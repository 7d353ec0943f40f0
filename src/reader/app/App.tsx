import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { type ReaderSource, SourceContext } from '../queries/source'
import { SiteAddress } from '../ui/PageHead'
import { AppRoutes } from './AppRoutes'
import { ReaderRouter, useCurrentLocation } from './ReaderRouter'
import type { Reader } from './reader'
import { usePageEvents } from './usePageEvents'

/** The reader in a browser. */
export function App({ reader }: { reader: Reader }) {
  return (
    <AppProviders source={reader.source} queries={reader.queries}>
      <ReaderRouter basePath={reader.basePath}>
        <PageWork reader={reader} />
        <AppRoutes />
      </ReaderRouter>
    </AppProviders>
  )
}

/** What is done on each page without being seen. */
function PageWork({ reader }: { reader: Reader }) {
  usePageEvents()
  // Begins anew on each page, which has other stories on the screen.
  return <PrefetchNext key={useCurrentLocation().location.pathname} reader={reader} />
}

/** Fetches what the next page will need. Its code has work for an idle page only, and no page waits for it. */
function PrefetchNext({ reader }: { reader: Reader }) {
  useEffect(() => {
    let end = () => {}
    let left = false
    import('./prefetchNext').then(
      ({ prefetchNext }) => {
        if (!left) end = prefetchNext(reader)
      },
      () => {},
    )
    return () => {
      left = true
      end()
    }
  }, [reader])
  return null
}

interface Props {
  source: ReaderSource
  queries: QueryClient
  children: ReactNode
}

/** What every page can lean on, in a browser and at build time alike. */
export function AppProviders({ source, queries, children }: Props) {
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <SourceContext value={source}>
          <SiteAddress value={import.meta.env.VITE_SITE_URL ?? ''}>{children}</SiteAddress>
        </SourceContext>
      </QueryClientProvider>
    </StrictMode>
  )
}
