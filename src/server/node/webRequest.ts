import type { IncomingMessage, ServerResponse } from 'node:http'

const largestBody = 1_000_000

/** A request of Node's as one of the Fetch Standard. Takes the site's origin; null where the body is larger than a megabyte. */
export async function webRequest(request: IncomingMessage, origin: string): Promise<Request | null> {
  const { method = 'GET', url = '/' } = request
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of Array.isArray(value) ? value : [value ?? '']) headers.append(name, each)
  }
  if (method === 'GET' || method === 'HEAD') return new Request(origin + url, { method, headers })
  const body = await bodyOf(request)
  return body && new Request(origin + url, { method, headers, body })
}

/** Sends a response of the Fetch Standard, but for its body, which is read whole: what the server draws is in memory anyway. */
export async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  const body = response.body === null ? null : new Uint8Array(await response.arrayBuffer())
  to.statusCode = response.status
  response.headers.forEach((value, name) => {
    to.setHeader(name, value)
  })
  if (body !== null) to.setHeader('Content-Length', body.byteLength)
  to.end(body)
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    length += chunk.byteLength
    if (length > largestBody) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
