import { applySettings } from './applySettings'
import { choices } from './choices'
import { readStored, settingsName } from './storedSettings'

type Choice<Name extends keyof typeof choices> = (typeof choices)[Name][number]

/** The page as one reader wants it, on one device. */
export interface Settings {
  theme: Choice<'theme'>
  size: Choice<'size'>
  leading: Choice<'leading'>
  face: Choice<'face'>
  motion: Choice<'motion'>
  data: Choice<'data'>
  /** Whether single keys do anything (WCAG 2.2, 2.1.4). */
  keys: boolean
}

let held: Settings | null = null
const watchers = new Set<() => void>()

/**
 * What holds now: what the reader chose, and the standard where they chose nothing, or nothing that makes sense. Never throws:
 * storage may be absent, refuse or be spoilt.
 */
export function readSettings(): Settings {
  held ??= settingsIn(readStored())
  return held
}

/** Dresses the page anew, and keeps the settings. False where nothing can be kept: then they hold while the page is open. */
export function changeSettings(settings: Settings): boolean {
  take(settings)
  try {
    localStorage.setItem(settingsName, JSON.stringify(settings))
    return true
  } catch {
    return false
  }
}

/** Takes all that this site keeps in `localStorage` off the device; the page is as it was at first. Never throws. */
export function clearSettings(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith('broadsheet-')) localStorage.removeItem(name)
  } catch {
    // A browser that refuses storage has nothing in it.
  }
  take(settingsIn(null))
}

/** Calls `watcher` after each change, in this tab or another; a page that is watched follows the other tabs. Gives what ends it. */
export function watchSettings(watcher: () => void): () => void {
  watchers.add(watcher)
  if (watchers.size === 1) {
    addEventListener('storage', hear)
    addEventListener('pageshow', comeBack)
  }
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    removeEventListener('storage', hear)
    removeEventListener('pageshow', comeBack)
  }
}

function hear({ key }: StorageEvent): void {
  // Without a key, everything was deleted.
  if (key === settingsName || key === null) take(settingsIn(readStored()))
}

/** A page that waited in the back/forward cache has heard nothing. */
function comeBack({ persisted }: PageTransitionEvent): void {
  if (persisted) take(settingsIn(readStored()))
}

function take(settings: Settings): void {
  held = settings
  applySettings(settings)
  for (const watcher of watchers) watcher()
}

/** The settings in a value from outside; each that isn't among the choices is the standard one. */
export function settingsIn(value: unknown): Settings {
  const chosen = (name: string): unknown => Reflect.get(Object(value), name)
  return {
    theme: oneOf(choices.theme, chosen('theme')),
    size: oneOf(choices.size, chosen('size')),
    leading: oneOf(choices.leading, chosen('leading')),
    face: oneOf(choices.face, chosen('face')),
    motion: oneOf(choices.motion, chosen('motion')),
    data: oneOf(choices.data, chosen('data')),
    keys: chosen('keys') !== false,
  }
}

function oneOf<const Value>(list: readonly [Value, ...Value[]], chosen: unknown): Value {
  return list.find((value) => value === chosen) ?? list[0]
}
