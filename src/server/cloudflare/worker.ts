import { ReadError } from '../../model/readError'
import { drawPage } from '../../reader/app/drawPage'
import { type DocumentTemplate, shellOf } from '../../render/document'
import { headersFor, parseHeaders } from '../../render/headerRules'
import { placeOf } from '../../render/place'
import { undatedSource } from '../../sources/answer'
import { type FetchJson, fetchJson } from '../../sources/fetchJson'
import { openPublished } from '../../sources/openPublished'
import { openSource } from '../../sources/openSource'
import type { SourceSettings } from '../../sources/sourceSettings'
import type { ContentEvent } from '../contentEvent'
import { openEvents } from '../events'
import { openOwnAnswers } from '../ownAnswers'
import { openPurge } from '../purgeCdn'
import { respond, type Server } from '../respond'
import { cdnsIn, serverSettings } from '../serverSettings'
import { openWebhooks } from '../webhooks'
import { openEdgeCache, openRuntimeCache } from './edgeCache'
import { openEdgePages } from './edgePages'
import { rememberInCache } from './rememberInCache'

/** As in `reader/app/reader.ts`. */
declare const SOURCE_SETTINGS: SourceSettings

/** What a build knows of its site: the template of its documents, and its `_headers`. */
export interface BuiltSite {
  template: DocumentTemplate
  headers: string
}

/** The bindings of a Worker: the files of the build, and the settings of docs/deploy.md as variables and secrets. */
interface Environment {
  ASSETS: { fetch(request: Request): Promise<Response> }
  [setting: string]: unknown
}

interface Context {
  waitUntil(work: Promise<unknown>): void
}

/** A Cloudflare Worker for a site, as its module exports it. Nothing of a request is left in memory after it. */
export function openWorker({ template, headers }: BuiltSite) {
  const headerRules = parseHeaders(headers)
  const { address } = template
  const basePath = new URL(address).pathname
  const now = () => Date.now()
  const wait = (ms: number) => new Promise<void>((later) => setTimeout(later, ms))

  async function openServer(environment: Environment, context: Context): Promise<Server> {
    const waitUntil = (work: Promise<unknown>) => context.waitUntil(work)
    const settings = serverSettings(environment)
    const secret = settings.BROADSHEET_HOOK_SECRET
    const cdns = cdnsIn(settings)
    const runtimeCache = await openRuntimeCache()
    const remember = rememberInCache(runtimeCache, address)
    const read = (version: string): FetchJson => readPast(version, environment, basePath)
    const pages = openEdgePages({
      drawing: { drawPage, template, basePath },
      cache: openEdgeCache(runtimeCache, address),
      openSource: (version) => undatedSource(openSource(SOURCE_SETTINGS, basePath, read(version))),
      archive: await openPublished(SOURCE_SETTINGS, read('')),
      hasEvents: secret !== '' && cdns.length > 0,
      purgesCdn: cdns.length > 0,
      waitUntil,
      now,
      limits: { seconds: 15 },
    })
    const purgeCdn = openPurge(cdns, fetch, (message) => log({ kind: 'error', message }))
    const handleEvents = openEvents({ pages, purgeCdn, log, wait })
    const onEvents = (events: ContentEvent[]) => waitUntil(handleEvents(events))
    return {
      pages,
      address,
      shell: shellOf(template),
      headerRules,
      now,
      file: (path, request) => fileAt(path, request, environment),
      ownAnswer: openOwnAnswers(
        () => ({ status: 'ok' }),
        secret === '' ? [] : [openWebhooks({ secret, onEvents, now, remember })],
      ),
    }
  }

  /** A file of the build; null where something is drawn, or the build has none. */
  async function fileAt(path: string, request: Request, { ASSETS }: Environment): Promise<Response | null> {
    if (!isFile(path)) return null
    const found = await ASSETS.fetch(new Request(new URL(path, request.url), request))
    if (!found.ok && found.status !== 304) return null
    const answer = new Response(found.body, found)
    for (const [name, value] of Object.entries(headersFor(path, headerRules))) answer.headers.set(name, value)
    return answer
  }

  return {
    async fetch(request: Request, environment: Environment, context: Context): Promise<Response> {
      return respond(request, await openServer(environment, context))
    },
  }
}

/** Whether an address is one of a file of the build, such as a script, and not of what is drawn. */
function isFile(path: string): boolean {
  if (/^\/(?:assets|edition|icons)\//.test(path)) return true
  return /^\/[\w-][\w.-]*\.(?:js|json|svg|png|ico)$/.test(path) && placeOf(path)?.kind === 'section'
}

/** How the newsroom's documents are read: past all caches that know another version, and an edition of the site's own from its files. */
function readPast(version: string, { ASSETS }: Environment, basePath: string): FetchJson {
  return (address, signal, readText) => {
    if (address.startsWith('/')) return readEdition(address.slice(basePath.length - 1), ASSETS)
    const url = new URL(address)
    if (version !== '') url.searchParams.set('version', version)
    return fetchJson(url.href, signal, readText)
  }
}

async function readEdition(path: string, assets: Environment['ASSETS']) {
  const answer = await assets.fetch(new Request(new URL(path, 'https://assets.invalid')))
  if (!answer.ok)
    throw new ReadError(answer.status === 404 ? 'missing' : 'unreachable', `${path} answered ${answer.status}`)
  const document: unknown = await answer.json()
  return { document, headers: answer.headers }
}

function log(entry: { kind: string } & Record<string, unknown>): void {
  console.log(JSON.stringify(entry))
}
