import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { plain } from '../plain'
import { respond, type Server } from '../respond'
import type { AnswerWithFile } from './buildFiles'
import { log } from './log'
import { sendResponse, webRequest } from './webRequest'

/**
 * Serves a site over HTTP. Takes the server's parts, the files of the build and where to listen, port 0 for any that is free.
 * Fails if the port is taken.
 */
export function listen(
  server: Server,
  answerWithFile: AnswerWithFile,
  { port, host }: { port: number; host: string },
): Promise<HttpServer> {
  const { origin, pathname: basePath } = new URL(server.address)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathIn(request.url ?? '/', basePath)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (path !== null && isRead && answerWithFile(path, request, response)) return
    const asked = await webRequest(request, origin)
    const answered = asked === null ? plain(413, 'This is too large.') : await respond(asked, server)
    await sendResponse(answered, response)
  }

  const http = createServer((request, response) => {
    const began = performance.now()
    const { method, url } = request
    response.on('finish', () => {
      const { statusCode: status } = response
      const ms = Math.round((performance.now() - began) * 10) / 10
      log({ kind: 'request', method, path: url, status, cache: String(response.getHeader('cache-status') ?? ''), ms })
    })
    answer(request, response).catch((error: unknown) => {
      log({ kind: 'error', path: url, message: String(error) })
      response.statusCode = 500
      response.end()
    })
  })
  return new Promise((listening, failed) => {
    http.once('error', failed)
    http.listen(port, host, () => listening(http))
  })
}

/** The decoded path of a URL in the site; null where it can't be read or is outside of the site. */
function pathIn(url: string, basePath: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    return path.startsWith(basePath) && !/[\\\0]|\/\.\.(?:\/|$)/.test(path) ? path.slice(basePath.length - 1) : null
  } catch {
    return null
  }
}
