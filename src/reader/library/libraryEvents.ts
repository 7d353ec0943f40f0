const listeners = new Set<() => void>()
let channel: BroadcastChannel | null | undefined

/** Calls `listener` whenever something on the shelf has changed, in this tab or in another. Gives what ends that. */
export function onLibraryChange(listener: () => void): () => void {
  openChannel()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells this tab and all others that something on the shelf has changed. */
export function notifyLibraryChange(): void {
  for (const listener of listeners) listener()
  openChannel()?.postMessage('changed')
}

function openChannel(): BroadcastChannel | null {
  if (channel !== undefined) return channel
  try {
    channel = new BroadcastChannel(`shelf of ${import.meta.env.BASE_URL}`)
    channel.onmessage = () => {
      for (const listener of listeners) listener()
    }
  } catch {
    // A browser without channels, or a sandbox: other tabs see it when they are loaded again.
    channel = null
  }
  return channel
}
