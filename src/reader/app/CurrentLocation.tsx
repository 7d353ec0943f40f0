import { type ReactNode, useDeferredValue } from 'react'
import { UNSAFE_LocationContext as LocationContext } from 'react-router-dom'
import { useCurrentLocation } from './ReaderRouter'

interface Props {
  children: ReactNode
}

/** Lets what is within know of each move. Outside of it, React Router's hooks tell where a page is, or the first page was. */
export function CurrentLocation({ children }: Props) {
  return <LocationContext value={useCurrentLocation()}>{children}</LocationContext>
}

/** The same, but only once the page that the reader moves to is painted. */
export function DeferredLocation({ children }: Props) {
  return <LocationContext value={useDeferredValue(useCurrentLocation())}>{children}</LocationContext>
}
