import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { compressFiles } from '../../src/build/compress'
import { hashOf } from '../../src/build/hash'
import { serve } from '../../src/build/preview'
import { filesIn } from '../../src/build/siteFolder'
import { strictLists } from '../../src/sources/edition/lists'
import { editionSchemas } from '../../src/sources/edition/schema'
import { writeEdition } from './generate'
import { limitPage, limitStyle } from './limitPage'

/** The article that is measured, and the section whose page is. */
export const article = 'culture/blossfeldt-plant-photographs'
export const section = 'culture'
/** The section of 10,000 stories, of which the first can be opened. */
export const longSection = 'news'
const longFeed = 10_000
const longFeedArticles = 400

export interface Sites {
  /** The reader as it was built: copied, so that nobody's next build changes it under the measurement. */
  reader: string
  limit: string
  long: string
  close(): void
}

/** Makes the three sites in a folder and serves them, all by the preview server, on ports that are free. */
export async function openSites(folder: string): Promise<Sites> {
  const reader = join(folder, 'reader')
  await cp('dist', reader, { recursive: true })
  const servers = await Promise.all(
    [reader, await limitSite(folder, reader), await longSite(folder, reader)].map((site) => serve(site, 0)),
  )
  const [first = '', second = '', third = ''] = servers.map(addressOf)
  return { reader: first, limit: second, long: third, close: () => servers.forEach((server) => void server.close()) }
}

async function limitSite(folder: string, reader: string): Promise<string> {
  const site = join(folder, 'limit')
  await linkInto(site, reader, 'edition')
  const document: unknown = JSON.parse(await readFile(join(reader, 'edition', 'articles', `${article}.json`), 'utf8'))
  const html = limitPage(v.parse(editionSchemas('/edition/', strictLists).article, document))
  await writeFile(join(site, 'index.html'), html)
  const headers = await readFile(join('public', '_headers'), 'utf8')
  await writeFile(
    join(site, '_headers'),
    headers
      .replaceAll('{{style-hashes}}', `'sha256-${hashOf(limitStyle, 'sha256')}'`)
      .replaceAll(/ (?:'{{script-hash}}'|{{source}})/g, ''),
  )
  await compressFiles(site, filesIn(site), ['br', 'gzip'])
  return site
}

async function longSite(folder: string, reader: string): Promise<string> {
  const site = join(folder, 'long')
  await linkInto(site, reader, 'assets')
  for (const name of ['shell.html', '_headers']) await cp(join(reader, name), join(site, name))
  const edition = join(site, 'edition')
  await linkInto(edition, join(reader, 'edition'), 'pictures')
  await writeEdition(edition, {
    stories: longFeed,
    sections: [longSection],
    photos: await photosOf(join(reader, 'edition', 'sections', section)),
    articles: longFeedArticles,
  })
  await compressFiles(site, filesIn(site), ['br', 'gzip'])
  return site
}

async function linkInto(folder: string, from: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await symlink(resolve(from, name), join(folder, name), 'junction')
}

/** The photos of a section's newest stories, as the documents have them. */
async function photosOf(feed: string): Promise<unknown[]> {
  const pages = (await readdir(feed)).filter((name) => name.endsWith('.json'))
  const schema = v.object({ stories: v.array(v.object({ photo: v.optional(v.unknown()) })) })
  const texts = await Promise.all(pages.map((name) => readFile(join(feed, name), 'utf8')))
  return texts.flatMap((text) => v.parse(schema, JSON.parse(text)).stories).flatMap(({ photo }) => photo ?? [])
}

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://localhost:${address.port}/`
}
