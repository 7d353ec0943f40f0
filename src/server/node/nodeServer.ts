import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { FastResponse, NodeRequest, sendNodeResponse } from 'srvx/node'
import { hit } from '../answerHeaders'
import { type KeepingServer, keptAnswer } from '../keptAnswer'
import { respond } from '../respond'
import type { AnswerWithFile } from './buildFiles'
import { log } from './log'

const largestBody = 1_000_000

/**
 * Serves a site over HTTP. Takes the server's parts, the files of the build and where to listen, port 0 for any that is free.
 * Fails if the port is taken.
 */
export function listen(
  server: KeepingServer,
  answerWithFile: AnswerWithFile,
  { port, host }: { port: number; host: string },
): Promise<HttpServer> {
  const basePath = new URL(server.address).pathname
  const inNode: KeepingServer = { ...server, response: (body, init) => new FastResponse(body, init) }

  /** Returns what became of the request in the cache. */
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<string> {
    const path = pathIn(request.url ?? '/', basePath)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (path !== null && isRead && answerWithFile(path, request, response)) return ''
    const asked = new NodeRequest({ req: request, res: response, maxRequestBodySize: largestBody })
    const answered = await respond(asked, inNode)
    const cache = answered.headers.get('cache-status') ?? ''
    await sendNodeResponse(response, answered)
    return cache
  }

  /** As `answer`, at once; null where there is nothing that could be sent at once. */
  function answerAtOnce({ method, url = '/', headers }: IncomingMessage, response: ServerResponse): string | null {
    if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith(basePath)) return null
    const query = url.indexOf('?')
    const path = url.slice(basePath.length - 1, query < 0 ? undefined : query)
    const asked = {
      acceptEncoding: headers['accept-encoding']?.toString() ?? null,
      ifNoneMatch: headers['if-none-match'] ?? null,
    }
    const kept = keptAnswer(path, query < 0 ? '' : url.slice(query), asked, server)
    if (kept === null) return null
    const { status, headers: sent, body } = kept
    if (body !== null) sent['content-length'] = String(body.byteLength)
    response.writeHead(status, sent).end(method === 'HEAD' ? null : body)
    return hit
  }

  const http = createServer((request, response) => {
    const began = performance.now()
    const { method, url } = request
    const tell = (cache: string) => {
      const ms = Math.round((performance.now() - began) * 10) / 10
      log({ kind: 'request', method, path: url, status: response.statusCode, cache, ms })
    }
    const cache = answerAtOnce(request, response)
    if (cache !== null) return tell(cache)
    answer(request, response).then(tell, (error: unknown) => {
      log({ kind: 'error', path: url, message: String(error) })
      if (!response.headersSent) response.writeHead(500)
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
