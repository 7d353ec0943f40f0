import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import type { Profile, ProfileLink } from '../../model/profile'
import { parseEach, parseOrNull } from './records'

/** A topic or an author that the reader follows. */
export interface Follow extends ProfileLink {
  kind: Profile['kind']
}

/** What one reader follows and mutes, on one device. */
export interface Follows {
  followed: Follow[]
  /** Topics whose stories the reader doesn't want to see. */
  muted: ProfileLink[]
  /** When the reader last looked at the stories that they follow, in ms since the Unix epoch; 0 for never. */
  visited: number
}

/** The key in `localStorage`: what is muted has to be known before the first paint, which IndexedDB can't tell in time. */
const storageKey = 'broadsheet-follows'
const none: Follows = { followed: [], muted: [], visited: 0 }
/** More than anybody keeps up with. */
const most = 100

const words = v.pipe(v.string(), v.nonEmpty())
const link = v.object({ name: words, slug: words })
const follow = v.object({ kind: v.picklist(['topic', 'author']), ...link.entries })
const stored = v.object({
  followed: v.optional(v.array(v.unknown()), []),
  muted: v.optional(v.array(v.unknown()), []),
  visited: v.fallback(v.optional(v.pipe(v.number(), v.minValue(0)), 0), 0),
})

let current: Follows | null = null
const listeners = new Set<() => void>()

/** What the reader follows and mutes; nothing where storage is absent, refuses or holds something else. Never throws. */
export function readFollows(): Follows {
  current ??= followsIn(readStorage())
  return current
}

/** Parses follows; entries that can't be parsed are left out. */
export function followsIn(value: unknown): Follows {
  const parsed = parseOrNull(stored, value)
  if (parsed === null) return none
  return {
    followed: once(parseEach(follow, parsed.followed)).slice(0, most),
    muted: once(parseEach(link, parsed.muted)).slice(0, most),
    visited: parsed.visited,
  }
}

/** Changes what is followed, and stores it. Returns false when it can't be stored: then it holds until the page is closed. */
export function changeFollows(change: Partial<Follows>): boolean {
  setCurrent(followsIn({ ...readFollows(), ...change }))
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
    return true
  } catch {
    return false
  }
}

/** Adds what another device followed and muted. Returns how many entries are new. */
export function addFollows(added: Pick<Follows, 'followed' | 'muted'>): number {
  const { followed, muted } = readFollows()
  const merged = followsIn({ followed: [...followed, ...added.followed], muted: [...muted, ...added.muted] })
  const count = merged.followed.length - followed.length + merged.muted.length - muted.length
  if (count > 0) changeFollows({ followed: merged.followed, muted: merged.muted })
  return count
}

/** Forgets what was read from the storage, which has been emptied. */
export function forgetFollows(): void {
  setCurrent(none)
}

/** What the reader follows, in this tab and all others. */
export function useFollows(): Follows {
  return useSyncExternalStore(subscribe, readFollows)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', onStorage)
  }
}

function onStorage({ key }: StorageEvent): void {
  // The key is null when everything was deleted.
  if (key === storageKey || key === null) setCurrent(followsIn(readStorage()))
}

function setCurrent(follows: Follows): void {
  current = follows
  for (const listener of listeners) listener()
}

function readStorage(): unknown {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '')
  } catch {
    return null
  }
}

function once<Link extends ProfileLink & { kind?: string }>(links: Link[]): Link[] {
  return [...new Map(links.map((each) => [`${each.kind}/${each.slug}`, each])).values()]
}
