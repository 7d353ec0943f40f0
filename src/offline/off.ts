export type {}

declare const self: ServiceWorkerGlobalScope

/**
 * The worker that ends all workers: in the place of `sw.js` it deletes what was kept and takes itself away. Open pages go on
 * over the line. docs/deploy.md tells when.
 */
self.addEventListener('install', () => {
  void self.skipWaiting()
})
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
      await self.registration.unregister()
    })(),
  )
})
