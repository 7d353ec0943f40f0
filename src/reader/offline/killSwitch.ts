export type {}

declare const self: ServiceWorkerGlobalScope

/**
 * The worker that ends all workers: in the place of `sw.js` it deletes what was kept and takes itself away. Open pages go on
 * over the line. docs/deploy.md tells when.
 */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
      await self.registration.unregister()
    })(),
  )
})
// The worker that was there may keep it waiting for as long as a page is open: then the page ends both (`updates.ts`).
self.addEventListener('message', (event) => event.ports[0]?.postMessage('none'))
