import { useSyncExternalStore } from 'react'

/**
 * A value that only a browser knows, and that doesn't change. Returns `server` in HTML that is drawn in advance and while React
 * hydrates it, then what `read` returns, which has to be the same each time.
 */
export function useClientValue<Value>(read: () => Value, server: Value): Value {
  return useSyncExternalStore(subscribe, read, () => server)
}

function subscribe(): () => void {
  return () => {}
}
