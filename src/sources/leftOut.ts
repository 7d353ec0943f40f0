/** What of a page's HTML was left out, counted by its kind in words. `base` is the page's address. */
type Listener = (base: string, counts: ReadonlyMap<string, number>) => void

let listener: Listener | null = null
let story: string | null = null
const counts = new Map<string, number>()

/**
 * Tells a newsroom's tools what reading HTML leaves out. Readers never listen, and pay nothing for it. Reading a page is one
 * synchronous call, so that what is counted belongs to it alone.
 */
export function listenToLeftOut(listen: Listener | null): void {
  listener = listen
}

/**
 * Reads a story whose HTML has another address than the story itself, or comes in parts: what is left out of it is told under its
 * own, or under its id where it has none.
 */
export function tellUnder<Result>({ canonical, id }: { canonical: string; id: string }, read: () => Result): Result {
  const outer = story
  story = canonical || id
  try {
    return read()
  } finally {
    story = outer
  }
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
  if (listener !== null && counts.size > 0) listener(story ?? base, new Map(counts))
  counts.clear()
}

/** Tells of a part of a story that isn't HTML and that readers don't get. */
export function tellPart(kind: string): void {
  if (listener !== null && story !== null) listener(story, new Map([[kind, 1]]))
}

/** What an item of a list is called that is left out whole. */
export const unshownItem = 'item without anything to show'

/** Tells how many items of a document are left out whole: in place of what was told when it was read before. */
export function tellItems(document: string, count: number): void {
  if (listener !== null && count > 0) listener(document, new Map([[unshownItem, count]]))
}
