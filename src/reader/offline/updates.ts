const hour = 60 * 60_000
/** A worker that doesn't answer in this time, in ms, is taken for one of another build; one that doesn't take over isn't waited for. */
const patience = 2000

/**
 * Watches for a newer build of the reader, for as long as the page is open. A worker of the build that the page itself is of
 * takes over at once, which nobody notices; of another one `onNewer` is told. One that has no code is there to end all workers.
 * Gives what ends the watch.
 */
export function watchUpdates(
  registration: ServiceWorkerRegistration,
  onNewer: (waiting: ServiceWorker) => void,
): () => void {
  let looked = Date.now()
  let over = false

  async function meet(worker: ServiceWorker | null): Promise<void> {
    if (worker?.state !== 'installed' || over) return
    const code = await codeOf(worker)
    if (code === 'ours') takeOver(worker)
    else if (code === 'none') await registration.unregister()
    else if (!over) onNewer(worker)
  }
  function follow(): void {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => void meet(worker))
  }
  function look(): void {
    if (document.hidden || Date.now() - looked < hour) return
    looked = Date.now()
    registration.update().catch(() => {})
  }

  void meet(registration.waiting)
  // Browsers look by themselves after a page has been opened, each in its own time.
  if (navigator.serviceWorker.controller !== null) registration.update().catch(() => {})
  follow()
  registration.addEventListener('updatefound', follow)
  document.addEventListener('visibilitychange', look)
  return () => {
    over = true
    registration.removeEventListener('updatefound', follow)
    document.removeEventListener('visibilitychange', look)
  }
}

/**
 * Lets a waiting worker take over, and loads this page anew; other tabs stay as they are. The worker that is there may be at
 * work for minutes yet: then it is the one that gets the newer page, over the line.
 */
export async function loadNewer(waiting: ServiceWorker): Promise<void> {
  // Another tab may have let it take over already.
  if (waiting.state === 'installed') {
    const taken = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
      setTimeout(resolve, patience)
    })
    takeOver(waiting)
    await taken
  }
  location.reload()
}

function takeOver(worker: ServiceWorker): void {
  worker.postMessage({ type: 'take over' })
}

/** Whose code a worker has. The script that a page starts with has a name of its own in every build that differs in any code. */
async function codeOf(worker: ServiceWorker): Promise<'ours' | 'another' | 'none'> {
  const start = document.querySelector<HTMLScriptElement>('script[type="module"][src*="/assets/"]')
  if (start === null) return 'another'
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ type: 'is your code', address: new URL(start.src).pathname }, [port2])
  return new Promise((resolve) => {
    setTimeout(() => resolve('another'), patience)
    port1.onmessage = ({ data }: MessageEvent<unknown>) =>
      resolve(data === true ? 'ours' : data === 'none' ? 'none' : 'another')
  })
}
