import { useSyncExternalStore } from 'react'

/**
 * The time in ms since the Unix epoch, at most a minute old. Null in HTML that is made before anyone reads it, while React
 * takes that over, and until there is a moment to look at the clock.
 */
export function useNow(): number | null {
  return useSyncExternalStore<number | null>(
    subscribe,
    () => read().now,
    () => null,
  )
}

/**
 * The reader's zone (IANA name), also after a journey into another one. It is the newsroom's where the browser can't
 * tell, and for as long as there is no time (see `useNow`).
 */
export function useReaderZone(newsroomZone: string): string {
  return useSyncExternalStore(
    subscribe,
    () => read().zone ?? newsroomZone,
    () => newsroomZone,
  )
}

const minute = 60_000

const readers = new Set<() => void>()
let reading: { now: number | null; zone: string | null } = { now: null, zone: null }
let ticks: ReturnType<typeof setInterval> | undefined

/**
 * What the clock last showed. React needs the same answer all through a render. The first look is not taken here, where React
 * would draw all times again before it lets the reader do anything: making their formats takes a phone a tenth of a second.
 */
function read() {
  if (reading.now !== null && Math.abs(Date.now() - reading.now) >= minute) reading = lookAtClock()
  return reading
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  if (readers.size === 1) {
    document.addEventListener('visibilitychange', followPage)
    if (!document.hidden) ticks = setInterval(tick, minute)
    if (reading.now === null) setTimeout(tick)
  }
  return () => {
    readers.delete(reader)
    if (readers.size > 0) return
    document.removeEventListener('visibilitychange', followPage)
    clearInterval(ticks)
  }
}

/** A page that nobody sees needs no clock, and shows the right time when it is seen again. */
function followPage(): void {
  clearInterval(ticks)
  if (document.hidden) return
  ticks = setInterval(tick, minute)
  tick()
}

function tick(): void {
  reading = lookAtClock()
  for (const reader of readers) reader()
}

function lookAtClock() {
  return { now: Date.now(), zone: systemZone() }
}

/** The browser's zone, or null where it can't tell or, as Chrome's "Etc/Unknown", can't be used to format a time. */
function systemZone(): string | null {
  try {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    // Throws for a zone that the browser names but refuses: github.com/tc39/proposal-temporal/issues/2510.
    Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return null
  }
}
