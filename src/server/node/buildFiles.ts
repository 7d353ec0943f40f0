import { readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { keepPlainHeaders } from '../../build/plainHeaders'
import { type HeaderRule, headersFor } from '../../render/headerRules'
import { placeOf } from '../../render/place'

const folders = /^\/(?:assets|edition|icons)\//
const hidden = /\/\./
/** What belongs to a host of files alone. */
const hostsOnly = /\.(?:html|xml|txt|conf|br|gz)$|^[._]/

/** Whether a file at the top of a site is none of the server's: it draws the site's feeds, its manifest and the like anew. */
function isDrawn(name: string): boolean {
  return hostsOnly.test(name) || placeOf(`/${name}`)?.kind !== 'section'
}

/** Answers with a file of the build where a path (without the base path) names one, and returns whether it did so. */
export type AnswerWithFile = (path: string, request: IncomingMessage, response: ServerResponse) => boolean

/** Opens the files that a build wrote beside its pages: code, pictures, documents, and the scripts at the top of the site. */
export function openBuildFiles(dist: string, rules: HeaderRule[]): AnswerWithFile {
  const top = new Set(
    readdirSync(dist, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() && !isDrawn(entry.name) ? [`/${entry.name}`] : [],
    ),
  )
  // In its "dev" mode sirv looks for files when they are asked for, so that a new edition needs no new server.
  const files = sirv(dist, { dev: true, brotli: true, gzip: true, etag: true, extensions: [] })
  return (path, request, response) => {
    if (hidden.test(path) || (!folders.test(path) && !top.has(path))) return false
    for (const [name, value] of Object.entries(headersFor(path, rules))) response.setHeader(name, value)
    response.setHeader('Vary', 'Accept-Encoding')
    request.url = encodeURI(path)
    keepPlainHeaders(request)
    files(request, response, () => {
      response.statusCode = 404
      response.setHeader('Cache-Control', 'no-store')
      response.removeHeader('CDN-Cache-Control')
      response.setHeader('Content-Type', 'text/plain; charset=utf-8')
      response.end('There is nothing here.\n')
    })
    return true
  }
}
