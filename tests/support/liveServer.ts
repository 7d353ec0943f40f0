import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { startServer } from './nodeServer'
import { signatureOf } from './signatureOf'

const secret = 'the newsroom’s secret'
const feedSchema = v.looseObject({ stories: v.array(v.looseObject({ slug: v.string() })) })
const frontSchema = v.looseObject({ blocks: v.array(feedSchema) })

/** The posts of a live story, as edition/1 writes them. */
export interface LiveDocument {
  started?: string
  ended?: string
  posts: { id: string; published: string; headline: string; body: unknown[] }[]
}

/** `npm run serve` over a copy of the build, whose edition a test changes, and which is told of each change. */
export interface LiveServer {
  origin: string
  /** Publishes a story in Politics, on the front and in its section, or another version of it. */
  publish(story: { slug: string; headline: string; text: string; live?: LiveDocument }): Promise<void>
  /** Writes the posts of a published live story, and another headline if there is one. Nobody tells the server. */
  write(slug: string, live: LiveDocument, heading?: { headline: string }): Promise<void>
  withdraw(slug: string): Promise<void>
  /** The newsroom's system gives nothing that can be read any more, and all that is kept has grown old. */
  breakDown(): Promise<void>
  mend(): Promise<void>
  stop(): Promise<void>
}

export async function openLiveServer(): Promise<LiveServer> {
  const folder = await mkdtemp(join(tmpdir(), 'live-'))
  await cp('dist', folder, { recursive: true, filter: (name) => !/\.(?:br|gz)$/.test(name) })
  const { origin, stop } = await startServer('dist', folder, { BROADSHEET_HOOK_SECRET: secret })
  const edition = (name: string) => join(folder, 'edition', name)
  const politics = edition('sections/politics/1.json')

  async function tell(event: 'changed' | 'removed' | 'edition', slug = ''): Promise<void> {
    const body = JSON.stringify({ event, section: 'politics', slug, sections: ['politics'] })
    const headers = { 'X-Broadsheet-Signature': signatureOf(body, Date.now(), secret) }
    const { status } = await fetch(`${origin}/_hooks/edition`, { method: 'POST', body, headers })
    if (status !== 202) throw new Error(`The hook answered ${status}`)
  }

  /** Has both lists hold a story, first, or no longer. */
  async function list(slug: string, story: object | null): Promise<void> {
    const feed = v.parse(feedSchema, JSON.parse(await readFile(politics, 'utf8')))
    const front = v.parse(frontSchema, JSON.parse(await readFile(edition('front.json'), 'utf8')))
    for (const stories of [feed.stories, ...front.blocks.slice(0, 1).map((block) => block.stories)]) {
      const others = stories.filter((each) => each.slug !== slug)
      stories.splice(0, stories.length, ...(story === null ? others : [{ ...stories[0], ...story, slug }, ...others]))
    }
    await writeFile(politics, JSON.stringify(feed))
    await writeFile(edition('front.json'), JSON.stringify(front))
  }

  return {
    origin,
    async publish({ slug, headline, text, live }) {
      const story = { id: slug, section: 'politics', headline, published: new Date().toISOString() }
      const article = { format: 'edition/1', slug, ...story, body: [text], live }
      await writeFile(edition(`articles/politics/${slug}.json`), JSON.stringify(article))
      await list(slug, story)
      await tell('changed', slug)
    },
    async write(slug, live, heading = undefined) {
      const file = edition(`articles/politics/${slug}.json`)
      const article = v.parse(v.looseObject({}), JSON.parse(await readFile(file, 'utf8')))
      await writeFile(file, JSON.stringify({ ...article, ...heading, live }))
    },
    async withdraw(slug) {
      await rm(edition(`articles/politics/${slug}.json`))
      await list(slug, null)
      await tell('removed', slug)
    },
    async breakDown() {
      await writeFile(edition('edition.json'), '<b>Down</b>')
      await tell('edition')
    },
    mend: () => cp(join('dist', 'edition', 'edition.json'), edition('edition.json')),
    async stop() {
      await stop()
      await rm(folder, { recursive: true })
    },
  }
}
