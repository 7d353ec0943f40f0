import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { RouterProvider } from 'react-router-dom'
import { type ReaderSource, SourceContext } from '../queries/source'
import { SiteAddress } from '../ui/PageHead'
import type { Reader } from './reader'

/** The reader in a browser. */
export function App({ reader }: { reader: Reader }) {
  useEffect(() => {
    let left = false
    let end = () => {}
    // It has work for an idle page only, and no page waits for it.
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
  return (
    <AppProviders source={reader.source} queries={reader.queries}>
      <RouterProvider router={reader.router} useTransitions={false} />
    </AppProviders>
  )
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
