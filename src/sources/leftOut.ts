/** What of a page's HTML was left out, counted by its kind in words. `base` is the page's address. */
type Listener = (base: string, counts: ReadonlyMap<string, number>) => void

let listener: Listener | null = null
const counts = new Map<string, number>()

/**
 * Tells a newsroom's tools what reading HTML leaves out. Readers never listen, and pay nothing for it. Reading a page is one
 * synchronous call, so that what is counted belongs to it alone.
 */
export function listenToLeftOut(listen: Listener | null): void {
  listener = listen
}

/** Begins the reading of a page: what was counted before belongs to a line of plain text. */
export function startPage(): void {
  counts.clear()
}

/** Counts something that is left out of the page that is being read. */
export function leaveOut(kind: string): void {
  if (listener !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1)
}

/** Ends the reading of a page. */
export function tellLeftOut(base: string): void {
  if (listener !== null && counts.size > 0) listener(base, new Map(counts))
  counts.clear()
}
