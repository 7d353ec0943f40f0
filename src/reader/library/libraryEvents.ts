const listeners = new Set<() => void>()
let channel: BroadcastChannel | null | undefined

/** Calls `listener` whenever the library has changed, in this tab or in another. Returns a function that ends that. */
export function onLibraryChange(listener: () => void): () => void {
  openChannel()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells this tab and all others that the library has changed. */
export function notifyLibraryChange(): void {
  for (const listener of listeners) listener()
  openChannel()?.postMessage('changed')
}

function openChannel(): BroadcastChannel | null {
  if (channel !== undefined) return channel
  try {
    channel = new BroadcastChannel(`library of ${import.meta.env.BASE_URL}`)
    channel.onmessage = () => {
      for (const listener of listeners) listener()
    }
  } catch {
    // A browser without channels, or a sandbox: other tabs see the change when they are reloaded.
    channel = null
  }
  return channel
}
