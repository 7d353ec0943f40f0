/** The page as one reader wants it, on one device. */
export interface Settings {
  theme: Choice<'theme'>
  /** Size of all text, as a factor on the size that the browser has. */
  size: Choice<'size'>
  /** Height of lines, as a factor on the page's own. */
  leading: Choice<'leading'>
  face: Choice<'face'>
  /** `less` on top of what the system asks for. */
  motion: Choice<'motion'>
  /** `less` waits with photos until the reader asks for each, as does a browser that saves data. */
  data: Choice<'data'>
  /** Whether single keys do anything (WCAG 2.2, 2.1.4). */
  keys: boolean
}

type Choice<Name extends keyof typeof choices> = (typeof choices)[Name][number]

/** All that can be chosen; what is kept or comes from another tab is checked against it. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  size: [0.9, 1, 1.15, 1.3, 1.5, 1.75, 2],
  leading: [0.9, 1, 1.15, 1.3],
  face: ['serif', 'sans', 'system'],
  motion: ['system', 'less'],
  data: ['system', 'less'],
} as const

const name = 'broadsheet-settings'

/** What the reader chose, and the standard for what they didn't, or what makes no sense. Never throws: storage may be absent, refuse or be spoilt. */
export function readSettings(): Settings {
  let kept: unknown
  try {
    kept = JSON.parse(localStorage.getItem(name) ?? '')
  } catch {
    // As if nothing had been kept.
  }
  return settingsIn(kept)
}

/** Keeps the settings. False where nothing can be kept: then they hold for as long as the page is open. */
export function keepSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(settings))
    return true
  } catch {
    return false
  }
}

/** Calls `onChange` when another tab has kept settings. Gives what ends that. */
export function watchSettings(onChange: () => void): () => void {
  // A null key: everything was deleted.
  const look = ({ key }: StorageEvent) => (key === name || key === null) && onChange()
  addEventListener('storage', look)
  return () => removeEventListener('storage', look)
}

/** The settings in a value from outside; each that isn't on its list is the standard one. */
export function settingsIn(value: unknown): Settings {
  const chosen = (setting: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, setting) : undefined
  return {
    theme: oneOf(choices.theme, chosen('theme'), 'system'),
    size: oneOf(choices.size, chosen('size'), 1),
    leading: oneOf(choices.leading, chosen('leading'), 1),
    face: oneOf(choices.face, chosen('face'), 'serif'),
    motion: oneOf(choices.motion, chosen('motion'), 'system'),
    data: oneOf(choices.data, chosen('data'), 'system'),
    keys: chosen('keys') !== false,
  }
}

function oneOf<const Value>(list: readonly Value[], chosen: unknown, standard: Value): Value {
  return list.find((value) => value === chosen) ?? standard
}
