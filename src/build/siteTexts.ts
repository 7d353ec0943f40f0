import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseOrigins } from '../embed/frameParameters'
import { type DocumentTemplate, shellOf } from '../render/document'
import { replaceOnce } from '../render/replaceOnce'
import { siteFiles } from '../render/siteFiles'
import type { Content } from './content'
import { withAncestors } from './framing'
import type { Newsroom } from './newsroom'
import { movedPage, nginxMap, nginxPostMap, redirectsFile, withoutQuery } from './oldAddresses'
import type { BuildRecord } from './record'
import { movesFile, serverFolder } from './siteAssets'
import { reuseFiles, writeText } from './siteFolder'
import { scriptHash, styleHashes } from './template'
import { trackInputs } from './trackInputs'

interface Settings {
  template: DocumentTemplate
  basePath: string
  /** The address of the newsroom's system; empty for an edition. */
  sourceUrl: string
  /** The sites that may frame what everyone else may not (VITE_EMBED_HOSTS). */
  embedHosts: string
  oldAddresses: Newsroom['oldAddresses']
  last: string
  next: string
}

/**
 * Writes what a site has beside its pages and files: feeds, sitemaps and the like, the shell, the headers. Takes what the last
 * build recorded of them if it was made by the same code; returns what there is to record of these.
 */
export async function placeTexts(
  content: Content,
  settings: Settings,
  earlier: BuildRecord['site'] | null,
): Promise<BuildRecord['site']> {
  const { source, archive, feedPages, isFresh } = content
  const { template, basePath, last, next } = settings
  await writeText(last, next, 'shell.html', shellOf(template))
  await writeText(last, next, '_headers', await headersOf(settings))
  await writeText(last, next, 'nginx.conf', await nginxOf(content, settings))
  await placeMoves(content, settings)
  if (earlier !== null && (await isFresh(earlier.inputs))) {
    reuseFiles(last, next, earlier.files)
    return earlier
  }
  const { result, inputs } = await trackInputs(() =>
    siteFiles(source, archive, template.address, basePath, Date.now(), feedPages),
  )
  const files = [...result].map(([path, text]) => ({ name: decodeURI(path), text }))
  for (const { name, text } of files) await writeText(last, next, name, text)
  return { inputs, files: files.map(({ name }) => name) }
}

/** Writes what leads the system's own addresses on, before the newsroom's own redirects in `public/`. */
async function placeMoves(content: Content, settings: Settings): Promise<void> {
  const { oldAddresses, template, last, next } = settings
  const moves = movesIn(content, settings)
  if (oldAddresses !== 'none' && content.reading !== null) {
    const entries = content.moves.map(({ from, to }) => [from, to])
    await writeText(last, next, `${serverFolder}/${movesFile}`, JSON.stringify(entries))
  }
  const own = await readFile(join('public', '_redirects'), 'utf8').catch(() => '')
  const led = oldAddresses === 'redirects' ? moves : []
  if (led.length > 0 || own !== '') await writeText(last, next, '_redirects', redirectsFile(led) + own)
  if (oldAddresses !== 'pages') return
  for (const { from, to } of withoutQuery(moves)) {
    const address = new URL(to, template.address).href
    await writeText(last, next, join(decodeURI(from).slice(1), 'index.html'), movedPage(address))
  }
}

/** Where old addresses lead, as paths of the server. */
function movesIn({ moves }: Content, { basePath }: Settings) {
  return moves.map(({ from, to }) => ({ from, to: basePath + to.slice(1) }))
}

async function headersOf(settings: Settings): Promise<string> {
  const text = withAncestors(await readFile(join('public', '_headers'), 'utf8'), settings.embedHosts)
  return withPolicy(text.replace(/^\//gm, settings.basePath), settings)
}

async function nginxOf(content: Content, settings: Settings): Promise<string> {
  const { embedHosts, oldAddresses, template } = settings
  const moves = oldAddresses === 'redirects' ? movesIn(content, settings) : []
  const replacements: [place: string, text: string][] = [
    ['{{embed-hosts}}', parseOrigins(embedHosts).join(' ') || '*'],
    ['  # {{redirects}}\n', nginxMap(moves)],
    ['  # {{posts}}\n', nginxPostMap(moves)],
    ['server_name news.example;', `server_name ${new URL(template.address).hostname};`],
  ]
  const text = await readFile(join('integrations', 'nginx', 'broadsheet.conf'), 'utf8')
  return withPolicy(
    replacements.reduce((filled, [place, words]) => replaceOnce(filled, place, words), text),
    settings,
  )
}

/** Fills in what the content policy of a build allows. */
function withPolicy(text: string, { template, sourceUrl }: Settings): string {
  return text
    .replaceAll('{{style-hashes}}', styleHashes(template))
    .replaceAll('{{script-hash}}', scriptHash(template))
    .replaceAll(' {{source}}', insecureOriginOf(sourceUrl))
}

/** What the policy has to allow beside https: a newsroom's server that is asked without it, such as one on this machine. */
function insecureOriginOf(url: string): string {
  return url.startsWith('http:') ? ` ${new URL(url).origin}` : ''
}
