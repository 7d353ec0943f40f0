/** What the browser keeps of the settings, unchecked; undefined where it keeps nothing, or nothing that can be read. */
export function readStored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(settingsName) ?? '')
  } catch {
    return undefined
  }
}

/** Under what the settings are kept in `localStorage`, as JSON. */
export const settingsName = 'broadsheet-settings'
