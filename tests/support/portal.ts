import { createServer, type Server } from 'node:http'

/** What a portal answers at a path. */
export interface PortalPage {
  /** HTML, or a script or sheet where the path ends in ".js" or ".css". */
  text: string
  headers?: Record<string, string>
  status?: number
}

/**
 * Serves pages as a portal would, each by its path, on a port of both loopback addresses (0 for any that is free), until the
 * server is closed. "127.0.0.1" and "localhost" are two sites to a browser.
 */
export function portal(pages: Record<string, PortalPage>, port = 0): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://portal').pathname
    const page = pages[path]
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html'
    // Browsers ask for an icon by themselves.
    const missing = path === '/favicon.ico' ? 204 : 404
    response.writeHead(page?.status ?? (page ? 200 : missing), {
      'Content-Type': `${type}; charset=utf-8`,
      ...page?.headers,
    })
    response.end(page?.text ?? '')
  })
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, () => listening(server))
  })
}

export function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
