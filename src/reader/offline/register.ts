/** The browser's Trusted Types (W3C), which TypeScript's own library lacks: our policy asks for them. */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL: (address: string) => string },
      ): { createScriptURL: (address: string) => string }
    }
  | undefined

/**
 * Starts the service worker for a page in a tab. Gives its registration; null where there can be none, or shall be none: in a
 * frame, in a sandbox, without a safe connection, when the script is missing or broken. Never rejects.
 */
export async function startWorker(): Promise<ServiceWorkerRegistration | null> {
  if (window.top !== window || location.pathname.startsWith('/embed/')) return null
  try {
    // Where workers are blocked from outside the page, the promise brings nothing.
    return (await navigator.serviceWorker.register(scriptAddress())) ?? null
  } catch {
    return null
  }
}

/** Waits until a worker answers for this page, as it does from the first visit's end on. */
export async function underWorker(): Promise<void> {
  const { serviceWorker } = navigator
  if (serviceWorker.controller !== null) return
  await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
}

/** Tells the worker which photographs the page shows, for it to keep. Takes absolute addresses. */
export function tellPhotos(addresses: string[]): void {
  navigator.serviceWorker.controller?.postMessage({ type: 'keep photos', addresses })
}

function scriptAddress(): string {
  const address = '/sw.js'
  if (typeof trustedTypes === 'undefined') return address
  return trustedTypes.createPolicy('broadsheet-worker', { createScriptURL: () => address }).createScriptURL(address)
}
