/** The stored settings, unchecked; undefined when there are none, or when they can't be read. */
export function readStored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(settingsKey) ?? '')
  } catch {
    return undefined
  }
}

/** The key of the settings in `localStorage`, where they are JSON. */
export const settingsKey = 'broadsheet-settings'
