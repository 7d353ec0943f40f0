const hour = 60 * 60_000
/** How long to wait for a worker's answer, and for it to take control, in ms. Without an answer it counts as one of another build. */
const timeout = 2000

/**
 * Watches for a newer build of the reader while the page is open. A waiting worker of the page's own build takes control at once,
 * which nobody notices; for one of another build `onNewer` is called. One without code is the kill switch. Returns what ends
 * the watch.
 */
export function watchUpdates(
  registration: ServiceWorkerRegistration,
  onNewer: (waiting: ServiceWorker) => void,
): () => void {
  let checked = Date.now()
  let stopped = false

  async function inspect(worker: ServiceWorker | null): Promise<void> {
    if (worker?.state !== 'installed' || stopped) return
    const code = await codeOf(worker)
    if (code === 'ours') skipWaiting(worker)
    else if (code === 'none') await registration.unregister()
    else if (!stopped) onNewer(worker)
  }
  function follow(): void {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => void inspect(worker))
  }
  function check(): void {
    if (document.hidden || Date.now() - checked < hour) return
    checked = Date.now()
    registration.update().catch(() => {})
  }

  void inspect(registration.waiting)
  // Browsers check after a page was opened, each at a time of its own.
  if (navigator.serviceWorker.controller !== null) registration.update().catch(() => {})
  follow()
  registration.addEventListener('updatefound', follow)
  document.addEventListener('visibilitychange', check)
  return () => {
    stopped = true
    registration.removeEventListener('updatefound', follow)
    document.removeEventListener('visibilitychange', check)
  }
}

/**
 * Lets a waiting worker take control and reloads this page; other tabs stay as they are. If the current worker is still busy, the
 * reload doesn't wait for it: it fetches the newer page from the network itself.
 */
export async function loadNewer(waiting: ServiceWorker): Promise<void> {
  // Another tab may have let it take control already.
  if (waiting.state === 'installed') {
    const taken = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
      setTimeout(resolve, timeout)
    })
    skipWaiting(waiting)
    await taken
  }
  location.reload()
}

function skipWaiting(worker: ServiceWorker): void {
  worker.postMessage({ type: 'SKIP_WAITING' })
}

/** Whether a worker's code is that of this page. A page's first script has another name in every build whose code differs. */
async function codeOf(worker: ServiceWorker): Promise<'ours' | 'another' | 'none'> {
  const start = document.querySelector<HTMLScriptElement>('script[type="module"][src*="/assets/"]')
  if (start === null) return 'another'
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ type: 'IS_YOUR_CODE', address: new URL(start.src).pathname }, [port2])
  return new Promise((resolve) => {
    setTimeout(() => resolve('another'), timeout)
    port1.onmessage = ({ data }: MessageEvent<unknown>) =>
      resolve(data === true ? 'ours' : data === 'none' ? 'none' : 'another')
  })
}
