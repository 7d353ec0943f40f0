import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { BrowserRouter, useLocation } from 'react-router-dom'
import { type ReaderSource, SourceContext } from '../queries/source'
import { SiteAddress } from '../ui/PageHead'
import { AppRoutes } from './AppRoutes'
import type { Reader } from './reader'
import { usePageEvents } from './usePageEvents'

/** The reader in a browser. A move is one update in the task of the click: React Router makes no transition of it. */
export function App({ reader }: { reader: Reader }) {
  return (
    <AppProviders source={reader.source} queries={reader.queries}>
      <BrowserRouter basename={reader.basePath} useTransitions={false}>
        <CurrentPage reader={reader} />
      </BrowserRouter>
    </AppProviders>
  )
}

function CurrentPage({ reader }: { reader: Reader }) {
  usePageEvents()
  usePrefetchNext(reader)
  return <AppRoutes />
}

/** On each page, fetches what the next one will need. Its code has work for an idle page only, and no page waits for it. */
function usePrefetchNext(reader: Reader): void {
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: pathname starts it anew, as each page has other stories on the screen
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
  }, [reader, pathname])
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
