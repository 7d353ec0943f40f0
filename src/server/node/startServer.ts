import { setMaxListeners } from 'node:events'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { isLocal } from '../../build/builtSource'
import { readEditionFile } from '../../build/editionFiles'
import { portIn } from '../../build/port'
import { drawPage } from '../../reader/app/drawPage'
import { shellOf } from '../../render/document'
import { undatedSource } from '../../sources/answer'
import { type FetchJson, fetchJson } from '../../sources/fetchJson'
import { openPublished } from '../../sources/openPublished'
import { openSource } from '../../sources/openSource'
import type { SourceSettings } from '../../sources/sourceSettings'
import type { ContentEvent } from '../contentEvent'
import { drawAhead } from '../drawAhead'
import { openEvents } from '../events'
import type { KeepingServer } from '../keptAnswer'
import { openOldAddresses } from '../oldAddresses'
import { openOwnAnswers } from '../ownAnswers'
import { openPages } from '../pages'
import { openPolling } from '../polling'
import { openChangePolling } from '../pollingChanges'
import { openPreviews } from '../previews'
import { openPurge } from '../purgeCdn'
import { cdnsIn, serverSettings } from '../serverSettings'
import { openWebhooks } from '../webhooks'
import { openBuildFiles } from './buildFiles'
import { compress } from './compress'
import { draftsOf } from './draftsOf'
import { log, writeLines } from './log'
import { listen } from './nodeServer'
import { readHeaderRules, readMoves, readTemplate } from './readTemplate'

/** As in `reader/app/reader.ts`. */
declare const SOURCE_SETTINGS: SourceSettings

// As in src/build/main.ts.
setMaxListeners(100)

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4173' },
    host: { type: 'string', default: 'localhost' },
    dist: { type: 'string', default: 'dist' },
  },
})
const port = portIn(values.port)
const dist = resolve(values.dist)
const template = await readTemplate(dist)
const headerRules = await readHeaderRules(dist)
const moves = await readMoves(dist)
const basePath = new URL(template.address).pathname
const now = () => Date.now()

const settings = serverSettings(process.env)
const secret = settings.BROADSHEET_HOOK_SECRET
const cdns = cdnsIn(settings)
const open = (version: string) => undatedSource(openSource(SOURCE_SETTINGS, basePath, documentsOf(version)))

const drawing = { drawPage, template, basePath }
const published = await openPublished(SOURCE_SETTINGS, (...asked) => documentsOf(String(now()))(...asked))
const pages = openPages({
  drawing,
  openSource: open,
  archive: published,
  hasEvents: secret !== '',
  purgesCdn: cdns.length > 0,
  now,
  limits: {
    bytes: settings.BROADSHEET_CACHE_MB * 1_000_000,
    entries: 50_000,
    drawings: settings.BROADSHEET_DRAWINGS,
    waiting: 500,
    seconds: 15,
  },
})
const purgeCdn = openPurge(cdns, fetch, (message) => log({ kind: 'error', message }))
const handleEvents = openEvents({ pages, purgeCdn, log, wait: setTimeout })
const onEvents = (events: ContentEvent[]) => void handleEvents(events).catch(tellError)
const readDraft = draftsOf(SOURCE_SETTINGS, settings)
const ownAnswer = openOwnAnswers(
  () => ({ status: 'ok', ...pages.size() }),
  [
    ...(secret === '' ? [] : [openWebhooks({ secret, onEvents, now })]),
    ...(secret === '' || readDraft === null
      ? []
      : [openPreviews({ secret, readDraft, source: pages.source, drawing, headerRules, now })]),
  ],
)
const server: KeepingServer = {
  pages,
  address: template.address,
  shell: shellOf(template),
  headerRules,
  compress,
  now,
  ownAnswer,
  oldAddresses: moves === null ? undefined : openOldAddresses(moves, pages.source, now),
}
const http = await listen(server, openBuildFiles(dist, headerRules), { port, host: values.host })
console.log(`Serving on http://${values.host}:${values.port}${basePath}`)

void drawAhead(pages).catch(tellError)
const readLists = openPolling(() => open(String(now())))
if (secret === '') void pollForEver(published === null ? readLists : openChangePolling(published, readLists))

async function pollForEver(poll: () => Promise<ContentEvent[]>): Promise<void> {
  for (;;) {
    try {
      onEvents(await poll())
    } catch (error) {
      tellError(error)
    }
    await setTimeout(settings.BROADSHEET_POLL_SECONDS * 1000, undefined, { ref: false })
  }
}

function tellError(error: unknown): void {
  log({ kind: 'error', message: String(error) })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    http.close(() => {
      writeLines()
      process.exit(0)
    })
    http.closeIdleConnections()
  })
}

/** How the newsroom's documents are read: from the build's folder, or over HTTP past all caches that know another version. */
function documentsOf(version: string): FetchJson {
  if (isLocal(SOURCE_SETTINGS)) {
    return async (address) => ({
      document: readEditionFile(join(dist, 'edition'), basePath, address).document,
      headers: new Headers(),
    })
  }
  if (version === '') return fetchJson
  return (address, signal, readText) => {
    const url = new URL(address)
    url.searchParams.set('version', version)
    return fetchJson(url.href, signal, readText)
  }
}
