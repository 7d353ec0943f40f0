import { useSyncExternalStore } from 'react'
import { readSettings, type Settings, watchSettings } from './settings'

/** The settings that hold now, in a part of the page that only a browser draws. */
export function useSettings(): Settings {
  return useSyncExternalStore(watchSettings, readSettings)
}
