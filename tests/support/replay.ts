import { createServer, type IncomingMessage } from 'node:http'
import { ReadError } from '../../src/model/readError'
import type { FetchJson } from '../../src/sources/fetchJson'

/** An answer: text and bytes go out as they are, anything else as JSON. */
export interface Reply {
  status?: number
  headers?: Record<string, string>
  body: unknown
}

export interface Question {
  method: string
  pathname: string
  query: URLSearchParams
  /** What the request says of who asks, as its Authorization header has it. */
  authorization?: string | undefined
}

/** Returns the reply to a question, or null for one that it doesn't know. */
export type Answers = (question: Question) => Reply | null

/**
 * What is answered: a function, or a table by method, path and query ("GET /feed.json?page=2", in any order of parameters;
 * without a query the line stands for every query).
 */
export type Routes = Record<string, Reply> | Answers

export interface Replay {
  /** Such as "http://127.0.0.1:49152". */
  origin: string
  /** Paths with queries, in the order in which they were asked for. */
  requests: string[]
  close: () => Promise<void>
}

/**
 * A server of recorded or invented answers that scripts of every origin may read, on a port of its own. What `routes`
 * doesn't know is answered with 404. `routes` may be made from the origin, which recorded answers often hold.
 */
export async function replay(routes: Routes | { from: (origin: string) => Routes }): Promise<Replay> {
  const requests: string[] = []
  let answered: Routes = {}
  const server = createServer((request, response) => {
    const { url = '/', method = 'GET' } = request
    const { pathname, searchParams } = new URL(url, 'http://replay.invalid')
    if (method === 'OPTIONS') {
      response.writeHead(204, corsFor(request)).end()
      return
    }
    requests.push(url)
    const question = { method, pathname, query: searchParams, authorization: request.headers.authorization }
    const { status = 200, headers = {}, body } = replyTo(question, answered)
    response.writeHead(status, { 'content-type': typeFor(body), ...corsFor(request), ...headers })
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const origin = `http://127.0.0.1:${address.port}`
  answered = isMade(routes) ? routes.from(origin) : routes
  return {
    origin,
    requests,
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
    },
  }
}

function isMade(routes: Routes | { from: (origin: string) => Routes }): routes is { from: (origin: string) => Routes } {
  return typeof routes === 'object' && typeof routes.from === 'function'
}

function replyTo(question: Question, routes: Routes): Reply {
  if (typeof routes === 'function') return routes(question) ?? notFound
  const { method, pathname, query } = question
  const asked = [`${method} ${pathname}?${sorted(query)}`, `${method} ${pathname}`]
  const lines = new Map(Object.entries(routes).map(([line, reply]) => [inOrder(line), reply]))
  return asked.map((line) => lines.get(line)).find((reply) => reply !== undefined) ?? notFound
}

const notFound: Reply = { status: 404, headers: { 'content-type': 'text/html' }, body: '<!doctype html>Not found' }

function inOrder(line: string): string {
  const [path = '', query] = line.split('?')
  return query === undefined ? path : `${path}?${sorted(new URLSearchParams(query))}`
}

function sorted(query: URLSearchParams): string {
  const copy = new URLSearchParams(query)
  copy.sort()
  return copy.toString()
}

function typeFor(body: unknown): string {
  return typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
}

/** As WordPress does it: whoever asks may read, the counts included. */
function corsFor({ headers }: IncomingMessage): Record<string, string> {
  return {
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-headers': 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
    'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link',
    vary: 'Origin',
  }
}

/** Reads answers as `readJson` reads a server's, without the server. Notes in `requests` what was asked for. */
export function readingFrom(answer: Answers, requests: string[] = []): FetchJson {
  return async (url, signal) => {
    signal.throwIfAborted()
    requests.push(url)
    const { pathname, searchParams } = new URL(url)
    const question = { method: 'GET', pathname, query: searchParams }
    const { status = 200, headers = {}, body } = answer(question) ?? notFound
    if (status === 404) throw new ReadError('missing', `${url} answered 404`)
    if (status >= 400) throw new ReadError(status >= 500 ? 'unreachable' : 'refused', `${url} answered ${status}`)
    if (typeof body === 'string') throw new ReadError('unreadable', `${url} is not JSON`)
    return { document: body, headers: new Headers(headers) }
  }
}
