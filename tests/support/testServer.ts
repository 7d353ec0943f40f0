import { pathPatterns } from '../../src/model/paths'
import type { DocumentTemplate } from '../../src/render/document'
import { shellOf } from '../../src/render/document'
import type { DrawPage } from '../../src/render/drawPage'
import { parseHeaders } from '../../src/render/headerRules'
import type { Drawing } from '../../src/server/drawn'
import { openPages, type Pages, type PagesSettings } from '../../src/server/pages'
import { respond, type Server } from '../../src/server/respond'
import { drawWords, type Newsroom } from './newsroom'

const assets = { modules: ['/assets/app.js'], sheets: [] }

/** The template of a build, with as little in it as a document needs. */
export const template: DocumentTemplate = {
  shell: [
    '<!doctype html><html lang="en"><head><link rel="manifest" href="/manifest.webmanifest">',
    '<script>first()</script><meta name="modules" content=""><title>Broadsheet</title></head>',
    '<body><div id="root"></div><noscript>It needs JavaScript.</noscript>',
    '<script type="module" src="/boot.js"></script></body></html>',
  ].join(''),
  styles: {},
  look: '',
  wordmark: null,
  shellAssets: assets,
  assets: Object.fromEntries(Object.values(pathPatterns).map((pattern) => [pattern, assets])),
  opening: ['/assets/frame.js'],
  address: 'https://news.example/',
}

/** A server over a newsroom, with a clock that only a test moves. */
export interface TestServer extends Server {
  pages: Pages
  clock: { now: number }
  drawing: Drawing
  /** The versions that sources were opened for. */
  versions: string[]
  get(path: string, headers?: Record<string, string>): Promise<Response>
  text(path: string): Promise<string>
}

type Options = Partial<Pick<PagesSettings, 'hasEvents' | 'purgesCdn'>> &
  Partial<Omit<Server, 'pages'>> & { drawPage?: DrawPage; limits?: Partial<PagesSettings['limits']> }

export function openTestServer(newsroom: Newsroom, options: Options = {}): TestServer {
  const { drawPage = drawWords, limits, hasEvents = false, purgesCdn = false, ...more } = options
  const clock = { now: Date.parse('2026-10-01T06:30:00Z') }
  const now = () => clock.now
  const versions: string[] = []
  const address = more.address ?? template.address
  const drawing: Drawing = {
    drawPage,
    template: { ...template, address },
    basePath: new URL(address).pathname,
  }
  const pages = openPages({
    drawing,
    openSource: (version) => {
      versions.push(version)
      return newsroom.open()
    },
    hasEvents,
    purgesCdn,
    now,
    limits: { bytes: 10_000_000, entries: 1000, drawings: 8, waiting: 100, seconds: 10, ...limits },
  })
  const headerRules = parseHeaders(
    "/*\n  Content-Security-Policy: default-src 'none'\n  Cache-Control: public, max-age=60\n  CDN-Cache-Control: max-age=60\n",
  )
  const server = { pages, address, shell: shellOf(template), headerRules, now, ...more }
  const get = (path: string, headers: Record<string, string> = {}) =>
    respond(new Request(new URL(path, 'https://news.example/'), { headers }), server)
  return { ...server, clock, drawing, versions, get, text: async (path) => (await get(path)).text() }
}
