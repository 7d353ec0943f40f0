import { framedPath } from '../../model/paths'

/** The path that the site is served under, without the slash at its end. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '')

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
 * Registers the service worker for a page in a tab. Returns null where there is none: in a frame, in a sandbox, over plain HTTP,
 * or when the script is missing or broken. Never rejects.
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  if (window.top !== window || location.pathname.startsWith(base + framedPath)) return null
  try {
    // Playwright blocks workers with a promise that resolves to undefined.
    return (await navigator.serviceWorker.register(scriptAddress())) ?? null
  } catch {
    return null
  }
}

/** Resolves when a worker controls this page. On a first visit that is some seconds after it was registered. */
export async function untilControlled(): Promise<void> {
  const { serviceWorker } = navigator
  if (serviceWorker.controller !== null) return
  await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
}

/** Has the worker cache photographs. Takes absolute addresses. */
export function cachePhotos(addresses: string[]): void {
  navigator.serviceWorker.controller?.postMessage({ type: 'CACHE_PHOTOS', addresses })
}

/** Has the worker cache pages of the reader, as complete HTML. Takes paths; those of pages that the build didn't make are skipped. */
export function cachePages(paths: string[]): void {
  const addresses = paths.map((path) => new URL(base + path, location.origin).href)
  navigator.serviceWorker.controller?.postMessage({ type: 'CACHE_PAGES', addresses })
}

function scriptAddress(): string {
  const address = `${base}/sw.js`
  if (typeof trustedTypes === 'undefined') return address
  return trustedTypes.createPolicy('broadsheet-worker', { createScriptURL: () => address }).createScriptURL(address)
}
