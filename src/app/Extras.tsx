import { Suspense } from 'react'
import { Contained } from '../components/Contained'
import { Offline } from './Offline'

/** What stands by a page without being part of it. Loaded once the page has been at rest, so that no first view waits for it. */
export function Extras() {
  return (
    <Contained fallback={null}>
      <Suspense fallback={null}>
        <Offline />
      </Suspense>
    </Contained>
  )
}
