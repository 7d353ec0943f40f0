import { useState, useSyncExternalStore } from 'react'

/**
 * Whether photos wait until the reader asks for them, as settings or a browser that saves data want it. The `first` photo of a
 * complete page is on its way before any code can hold it up, so it is shown.
 */
export function usePhotosWait(first: boolean): boolean {
  const wait = useSyncExternalStore(
    () => () => {},
    () => document.documentElement.dataset.data === 'less',
    () => false,
  )
  const [waited] = useState(wait)
  return first ? waited : wait
}
