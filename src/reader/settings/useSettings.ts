import { useSyncExternalStore } from 'react'
import { readSettings, type Settings, subscribeToSettings } from './settings'

/** The current settings. For parts of the page that are not in complete HTML, as no server knows them. */
export function useSettings(): Settings {
  return useSyncExternalStore(subscribeToSettings, readSettings)
}
