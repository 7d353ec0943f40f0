const storageKey = 'broadsheet-heard'

/** The posts of a story (by its id) that the reader has heard since they opened the tab. */
export function heardPosts(story: string): Set<string> {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(`${storageKey} ${story}`) ?? '[]')
    return new Set(Array.isArray(saved) ? saved.filter((id) => typeof id === 'string') : [])
  } catch {
    return new Set()
  }
}

/** Remembers posts as heard. Without storage they are read again the next time. */
export function saveHeardPosts(story: string, heard: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(`${storageKey} ${story}`, JSON.stringify([...heard]))
  } catch {
    // Storage may be absent, or refuse.
  }
}
