import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router-dom'
import { SourceContext } from '../queries/source'
import type { Reader } from './reader'

export function App({ reader }: { reader: Reader }) {
  return (
    <QueryClientProvider client={reader.queries}>
      <SourceContext value={reader.source}>
        <RouterProvider router={reader.router} />
      </SourceContext>
    </QueryClientProvider>
  )
}
