export type {}

declare const self: ServiceWorkerGlobalScope

/**
 * The worker that ends all workers. Served as `sw.js`, it deletes all caches and unregisters itself; open pages use the network
 * from then on. docs/deploy.md says when to use it.
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
// The earlier worker may keep it waiting while a page is open. That page then unregisters both (`updates.ts`).
self.addEventListener('message', (event) => event.ports[0]?.postMessage('none'))
