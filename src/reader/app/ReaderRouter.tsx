import { type ContextType, createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import {
  UNSAFE_createBrowserHistory as createBrowserHistory,
  UNSAFE_LocationContext as LocationContext,
  Router,
} from 'react-router-dom'

/** Where a reader is, and by what kind of move they came there: the value of React Router's location context. */
export type RouterLocation = ContextType<typeof LocationContext>

interface Moves {
  current: () => RouterLocation
  subscribe: (listener: () => void) => () => void
}

/** Null where another of React Router's routers stands around the app: on the server and in tests. */
const MovesContext = createContext<Moves | null>(null)

interface Props {
  /** The path that the site is served under, ending in a slash. */
  basePath: string
  children: ReactNode
}

/**
 * React Router on the browser's history, as its `BrowserRouter`, but for one thing: a move changes no context around the pages,
 * so React need not look through the pages that are hidden for what depends on it. Whoever has to know of a move asks
 * `useCurrentLocation`.
 */
export function ReaderRouter({ basePath, children }: Props) {
  const [{ history, moves, first }] = useState(() => openHistory(basePath))
  return (
    <MovesContext value={moves}>
      <Router basename={basePath} navigator={history} location={first} useTransitions={false}>
        {children}
      </Router>
    </MovesContext>
  )
}

/** Where the reader is now. Each move is one update, in the task of the click. */
export function useCurrentLocation(): RouterLocation {
  const moves = useContext(MovesContext)
  const around = useContext(LocationContext)
  const current = moves?.current ?? (() => around)
  // The same object while React hydrates: another one would have it hydrate every page at once, in one long task.
  return useSyncExternalStore(moves?.subscribe ?? subscribeToNothing, current, current)
}

function openHistory(basePath: string) {
  // React Router's own routers call it with this option: without it, a listener is told of Back and Forward alone.
  const history = createBrowserHistory({ v5Compat: true })
  const listeners = new Set<() => void>()
  let current = read()
  // A history takes one listener.
  history.listen(() => {
    current = read()
    for (const listener of listeners) listener()
  })
  const moves: Moves = {
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { history, moves, first: history.location }

  function read(): RouterLocation {
    const { location, action } = history
    const pathname = location.pathname.slice(basePath.length - 1) || '/'
    return { location: { ...location, pathname }, navigationType: action }
  }
}

function subscribeToNothing(): () => void {
  return () => {}
}
