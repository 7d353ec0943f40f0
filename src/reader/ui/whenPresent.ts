/**
 * Calls `use` with an element as soon as it is on the page, and with what takes its place, should it go: a story that was
 * shown by its card may turn out to be withdrawn. Returns what ends that.
 */
export function whenPresent<T extends Element>(find: () => T | null, use: (element: T) => void): () => void {
  let used: T | null = null
  const observer = new MutationObserver(look)
  function look() {
    if (used?.isConnected) return
    used = find()
    if (used !== null) use(used)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  look()
  return () => observer.disconnect()
}
