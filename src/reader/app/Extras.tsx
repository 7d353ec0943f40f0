import { Suspense } from 'react'
import { ReadingKeys } from '../keyboard/ReadingKeys'
import { ReadMarks } from '../library/ReadMarks'
import { Offline } from '../offline/Offline'
import { useSettings } from '../settings/useSettings'
import { Contained } from '../ui/Contained'

/** What stands by a page without being part of it. Loaded once the page has been at rest, so that no first view waits for it. */
export function Extras() {
  // What the reader changes in another tab changes this one.
  useSettings()
  return (
    <>
      <Contained fallback={null}>
        <Suspense fallback={null}>
          <Offline />
        </Suspense>
      </Contained>
      <Contained fallback={null}>
        <ReadingKeys />
      </Contained>
      <Contained fallback={null}>
        <ReadMarks />
      </Contained>
    </>
  )
}
