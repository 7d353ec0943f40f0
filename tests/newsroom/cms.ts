import { setMaxListeners } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openBuildClient } from '../../src/build/buildClient'
import type { Content } from '../../src/build/content'
import { type NewsroomConfig, readNewsroom } from '../../src/build/newsroom'
import { readContent } from '../../src/build/readContent'
import { type WordpressNewsroom, wordpressNewsroom } from '../fixtures/wordpress'
import { type FaultyServer, openFaultyServer } from '../support/faultyServer'
import { type GhostNewsroom, ghostAnswers, ghostKey } from '../support/ghostServer'
import type { Answers } from '../support/replay'
import { answersOf, type Manners } from '../support/wordpressServer'

/** A newsroom's system, its site's configuration, and a folder for what is built from it. */
export interface Cms extends FaultyServer {
  config: NewsroomConfig
  folder: string
}

// As in src/build/main.ts.
setMaxListeners(100)

/** Where the newsroom's readers find it. */
export const address = 'https://news.example/'

/** Opens a WordPress of our own, with what a test changes in it. It closes with the test. */
export async function openWordpress(
  change: (newsroom: WordpressNewsroom) => WordpressNewsroom = (newsroom) => newsroom,
  manners: Manners = {},
): Promise<Cms> {
  return openCms(
    (origin) => answersOf(change(wordpressNewsroom(origin)), manners),
    (url) => ({ kind: 'wordpress', url }),
  )
}

/** Opens a Ghost of our own, as `openWordpress` does a WordPress. */
export async function openGhost(change: Partial<GhostNewsroom> = {}): Promise<Cms> {
  return openCms(
    (origin) => ghostAnswers(origin, change),
    (url) => ({ kind: 'ghost', url, key: ghostKey }),
  )
}

async function openCms(
  from: (origin: string) => Answers,
  sourceAt: (origin: string) => NewsroomConfig['source'],
): Promise<Cms> {
  const server = await openFaultyServer(from)
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-'))
  onTestFinished(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })
  return { ...server, config: { source: sourceAt(server.origin), address }, folder }
}

/** Reads all that a build makes a site of. It goes on from what an earlier reading has kept in the folder. */
export async function read({ config, folder }: Cms): Promise<Content> {
  const { source } = readNewsroom(config, {})
  const places = { basePath: '/', folder: null, last: folder, next: folder }
  return readContent({ source, client: openBuildClient(1), most: null, only: null, ...places })
}

/** Keeps what was read, as a build that has ended well does. */
export async function keep(content: Content, { folder }: Cms): Promise<void> {
  await content.keep(folder, {
    build: '',
    assets: {},
    identity: { logo: '', icon: '', files: [] },
    pages: {},
    site: { inputs: {}, files: [] },
    seen: {},
  })
}
