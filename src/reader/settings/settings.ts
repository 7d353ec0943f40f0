import { applySettings } from './applySettings'
import { choices } from './choices'
import { readStored, settingsKey } from './storedSettings'

type Choice<Name extends keyof typeof choices> = (typeof choices)[Name][number]

/** What one reader chose, on one device. */
export interface Settings {
  theme: Choice<'theme'>
  size: Choice<'size'>
  leading: Choice<'leading'>
  face: Choice<'face'>
  motion: Choice<'motion'>
  data: Choice<'data'>
  read: Choice<'read'>
  /** Whether single-key shortcuts are on (WCAG 2.2, 2.1.4). */
  keys: boolean
}

let current: Settings | null = null
const listeners = new Set<() => void>()

/**
 * The current settings: what the reader chose, and the default where they chose nothing or storage holds something else. Never
 * throws, whether storage is absent, refuses or is corrupt.
 */
export function readSettings(): Settings {
  current ??= settingsIn(readStored())
  return current
}

/** Applies settings and stores them. Returns false when they can't be stored: then they hold until the page is closed. */
export function changeSettings(settings: Settings): boolean {
  setCurrent(settings)
  try {
    localStorage.setItem(settingsKey, JSON.stringify(settings))
    return true
  } catch {
    return false
  }
}

/** Deletes all that this site has in `localStorage`, and applies the defaults. Never throws. */
export function clearSettings(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith('broadsheet-')) localStorage.removeItem(name)
  } catch {
    // A browser that refuses storage has nothing in it.
  }
  setCurrent(settingsIn(null))
}

/** Calls `listener` after each change, in this tab or another. Returns a function that ends that. */
export function subscribeToSettings(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    addEventListener('storage', onStorage)
    addEventListener('pageshow', onPageShow)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    removeEventListener('storage', onStorage)
    removeEventListener('pageshow', onPageShow)
  }
}

function onStorage({ key }: StorageEvent): void {
  // The key is null when everything was deleted.
  if (key === settingsKey || key === null) setCurrent(settingsIn(readStored()))
}

/** A page in the back/forward cache gets no storage events. */
function onPageShow({ persisted }: PageTransitionEvent): void {
  if (persisted) setCurrent(settingsIn(readStored()))
}

function setCurrent(settings: Settings): void {
  current = settings
  applySettings(settings)
  for (const listener of listeners) listener()
}

/** Parses settings; the default stands for each that is not among the choices. */
export function settingsIn(value: unknown): Settings {
  const chosen = (name: string): unknown => Reflect.get(Object(value), name)
  return {
    theme: oneOf(choices.theme, chosen('theme')),
    size: oneOf(choices.size, chosen('size')),
    leading: oneOf(choices.leading, chosen('leading')),
    face: oneOf(choices.face, chosen('face')),
    motion: oneOf(choices.motion, chosen('motion')),
    data: oneOf(choices.data, chosen('data')),
    read: oneOf(choices.read, chosen('read')),
    keys: chosen('keys') !== false,
  }
}

function oneOf<const Value>(list: readonly [Value, ...Value[]], chosen: unknown): Value {
  return list.find((value) => value === chosen) ?? list[0]
}
