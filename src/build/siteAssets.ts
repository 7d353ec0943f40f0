import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentTemplate } from '../render/document'
import type { Code } from './code'
import { filesIn, placeFile, reuseFiles, writeBytes, writeText } from './siteFolder'

const day = 24 * 60 * 60_000
/** A tab that was opened before the last deployments still asks for their code. */
const longestTab = 7 * day
/** The folder of the server in a site, and the name of its template. */
export const serverFolder = '.server'
export const templateFile = 'template.json'
/** Where old addresses lead, for the server. */
export const movesFile = 'moves.json'
/** What `siteTexts` makes of files in `public/`. */
const written = ['_headers', '_redirects']
const copy = /\.(?:br|gz)$/

/**
 * Puts the compiled code into the new site, and beside it the code of earlier builds for a week after it was last in use.
 * Takes and returns when each file of `assets/` was last part of a build, in ms since the Unix epoch, by its name.
 */
export async function placeAssets(
  { client }: Code,
  last: string,
  next: string,
  earlier: Record<string, number>,
): Promise<Record<string, number>> {
  const now = Date.now()
  const names = filesIn(client).filter((name) => !copy.test(name))
  for (const name of names) await placeFile(client, last, next, name)
  const current = names.filter((name) => name.startsWith('assets/')).map((name) => [name, now] as const)
  const old = Object.entries(earlier).filter(([name, used]) => !names.includes(name) && now - used <= longestTab)
  reuseFiles(
    last,
    next,
    old.map(([name]) => name),
  )
  return Object.fromEntries([...old, ...current])
}

/**
 * Puts the public files into the new site, icons and the like, and in their place those that a newsroom's system has of its own.
 * The sample edition goes with no other newsroom's site.
 */
export async function placePublicFiles(own: ReadonlyMap<string, Buffer>, last: string, next: string): Promise<void> {
  const names = filesIn('public').filter(
    (name) => !name.startsWith('edition/') && !written.includes(name) && !own.has(name),
  )
  for (const name of names) await placeFile('public', last, next, name)
  for (const [name, bytes] of own) await writeBytes(last, next, name, bytes)
}

/** Puts the server into the new site, in a folder that no host of files hands out, with the template that it draws with. */
export async function placeServer(
  { server }: Code,
  template: DocumentTemplate,
  last: string,
  next: string,
): Promise<void> {
  for (const name of filesIn(server)) await placeFile(server, join(last, serverFolder), join(next, serverFolder), name)
  await writeText(last, next, `${serverFolder}/${templateFile}`, JSON.stringify(template))
}

/** Writes the module that a Cloudflare Worker is deployed from, once the site's `_headers` are there. */
export async function placeWorker(template: DocumentTemplate, last: string, next: string): Promise<void> {
  const headers = await readFile(join(next, '_headers'), 'utf8')
  const site = JSON.stringify({ template, headers })
  const module = `import { openWorker } from './cloudflare.js'\nexport default openWorker(${site})\n`
  await writeText(last, next, `${serverFolder}/worker.js`, module)
}
