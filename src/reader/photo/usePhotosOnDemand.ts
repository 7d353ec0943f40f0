import { useState } from 'react'
import { useClientValue } from '../ui/useClientValue'

/**
 * Whether photos are loaded only when the reader asks for each, as the settings or the browser's data saver want it. The `first`
 * photo of a page that came as complete HTML is already on its way before any code runs, so it is shown.
 */
export function usePhotosOnDemand(first: boolean): boolean {
  const onDemand = useClientValue(() => document.documentElement.dataset.data === 'less', false)
  const [atFirst] = useState(onDemand)
  return first ? atFirst : onDemand
}
