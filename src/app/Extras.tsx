import { Suspense } from 'react'
import { ReadingKeys } from '../reader/keyboard/ReadingKeys'
import { ReadMarks } from '../reader/library/ReadMarks'
import { Offline } from '../reader/offline/Offline'
import { useSettings } from '../reader/settings/useSettings'
import { Contained } from '../reader/ui/Contained'

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
