import { Suspense } from 'react'
import { ReadingKeys } from '../keyboard/ReadingKeys'
import { HiddenStories } from '../library/HiddenStories'
import { ReadMarks } from '../library/ReadMarks'
import { Offline } from '../offline/Offline'
import { useSettings } from '../settings/useSettings'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { ReturningMasthead } from './ReturningMasthead'
import { SelectableCards } from './SelectableCards'

/** What stands by a page without being part of it. Loaded once the page has been at rest, so that no first view waits for it. */
export function Extras() {
  // What the reader changes in another tab changes this one.
  useSettings()
  return (
    <>
      <ReturningMasthead />
      <SelectableCards />
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <Offline />
        </Suspense>
      </ErrorBoundary>
      <ErrorBoundary fallback={null}>
        <ReadingKeys />
      </ErrorBoundary>
      <ErrorBoundary fallback={null}>
        <ReadMarks />
      </ErrorBoundary>
      <ErrorBoundary fallback={null}>
        <HiddenStories />
      </ErrorBoundary>
    </>
  )
}
