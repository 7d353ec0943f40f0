// @vitest-environment node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../src/build/buildSite'
import { type Post, type WordpressNewsroom, wordpressNewsroom } from '../fixtures/wordpress'
import { type FaultyServer, openFaultyServer } from '../support/faultyServer'
import type { Answers, Question, Reply } from '../support/replay'
import { answersOf } from '../support/wordpressServer'

/** A newsroom whose faults each test chooses, and the sites that are built from it. */
let newsroom: FaultyServer
let folder: string
let out: string

beforeAll(async () => {
  newsroom = await openFaultyServer((origin) => answersOf(wordpressNewsroom(origin)))
  process.env.VITE_SOURCE = 'wordpress'
  process.env.VITE_SOURCE_URL = newsroom.origin
  process.env.VITE_SITE_URL = 'https://news.example/'
  const cache = join('node_modules', '.cache')
  // A fresh installation has none.
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'build-'))
  out = join(folder, 'dist')
  // As a newsroom does it; the builds below find the code that this one has compiled.
  expect(await runBuild()).toMatchObject({ code: 0 })
}, 120_000)

afterAll(async () => {
  delete process.env.VITE_SOURCE
  delete process.env.VITE_SOURCE_URL
  delete process.env.VITE_SITE_URL
  await newsroom.close()
  await rm(folder, { recursive: true })
})

/** `npm run build`: its exit code, and what it said on either stream. */
async function runBuild(): Promise<{ code: number | null; said: string }> {
  const { VITEST: _, ...env } = process.env
  const args = ['--import', 'tsx', join('src', 'build', 'main.ts'), '--out', out, '--no-compression']
  const child = spawn(process.execPath, args, { env: { ...env, NODE_ENV: 'production' } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  return new Promise((done, failed) => child.on('error', failed).on('close', (code) => done({ code, said })))
}

/** The text of all sitemaps of a site. */
async function sitemapsOf(site: string): Promise<string> {
  const names = (await readdir(site)).filter((name) => /^sitemap.*\.xml$/.test(name))
  return (await Promise.all(names.map((name) => readFile(join(site, name), 'utf8')))).join('\n')
}

async function build(faults: Answers = () => null, only: string[] | null = null) {
  newsroom.override(faults)
  return buildSite({ out, edition: null, most: null, only, codings: [], firstPause: 1 })
}

const down: Reply = { status: 503, headers: { 'retry-after': '0' }, body: 'Down' }
const refused: Reply = { status: 403, body: {} }
const later = '2026-10-22T09:00:00'

/** Answers as a newsroom that differs from the usual one. */
function instead(change: (room: WordpressNewsroom) => WordpressNewsroom): Answers {
  return (question) => answersOf(change(wordpressNewsroom(newsroom.origin)))(question)
}

describe('a site that is built from a CMS', () => {
  it('has its pages, and none of the sample edition', async () => {
    for (const name of ['index.html', 'politics/index.html', 'sitemap.xml', 'assets']) {
      expect(existsSync(join(out, name)), name).toBe(true)
    }
    expect(existsSync(join(out, 'edition'))).toBe(false)
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('is where its stories are published, and the system’s own addresses lead to it', async () => {
    const html = await readFile(join(out, 'politics', 'lighthouse-sold', 'index.html'), 'utf8')
    expect(html).toContain('<link rel="canonical" href="https://news.example/politics/lighthouse-sold"')
    expect(html).not.toContain(`${newsroom.origin}/2026`)
    expect(await readFile(join(out, '_redirects'), 'utf8')).toContain(
      '/2026/10/lighthouse-sold/ /politics/lighthouse-sold 301\n',
    )
    expect(await readFile(join(out, 'nginx.conf'), 'utf8')).toContain('"/category/politics" "/politics";')
  })

  it('has the newsroom’s pages, and links between them and the stories stay here', async () => {
    const about = await readFile(join(out, 'about', 'index.html'), 'utf8')
    expect(about).toContain('Printed by the harbour.')
    for (const path of ['/imprint', '/politics', '/politics/lighthouse-sold']) expect(about).toContain(`href="${path}"`)
    const front = await readFile(join(out, 'index.html'), 'utf8')
    expect(front).toContain('<a href="/about" data-discover="true">About &amp; contact</a>')
    expect(front).not.toContain('How to search')
    expect(await readFile(join(out, 'sitemap-pages.xml'), 'utf8')).toContain('<loc>https://news.example/about</loc>')
    expect(await readFile(join(out, '_redirects'), 'utf8')).toContain('/about/imprint/ /imprint 301\n')
  })

  it('has the logo and the icon of its system, as files of its own', async () => {
    const front = await readFile(join(out, 'index.html'), 'utf8')
    const logo = /<img [^>]*src="\/(icons\/logo-\w+\.webp)" alt="The Quay &amp; Tide"/.exec(front)?.[1] ?? ''
    expect(existsSync(join(out, logo))).toBe(true)
    expect(front).toContain('<link rel="icon" href="/icons/icon-192.png" type="image/png">')
    for (const name of ['icon-192', 'icon-512', 'maskable-512', 'touch-180']) {
      const [own, drawn] = await Promise.all(
        [out, 'public'].map((from) => readFile(join(from, 'icons', `${name}.png`))),
      )
      expect(own, name).not.toEqual(drawn)
    }
  })

  it('has beside each page the answers that the page carries', async () => {
    const html = await readFile(join(out, 'politics', 'index.html'), 'utf8')
    const carried = /<script type="application\/json" id="first-page">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    const answers: unknown = JSON.parse(await readFile(join(out, 'politics', 'page.json'), 'utf8'))
    expect(answers).toEqual(JSON.parse(carried))
  })

  it('is asked again for what failed, as soon as the server allows', async () => {
    const failed = new Set<string>()
    const outcome = await build(({ pathname, query }) => {
      const question = `${pathname}?${query}`
      if (failed.has(question)) return null
      failed.add(question)
      return { status: 429, headers: { 'retry-after': '0' }, body: {} }
    })
    expect(outcome.losses).toEqual([])
  })

  it('asks a few times where nothing has changed, and for no story by itself', async () => {
    newsroom.requests.length = 0
    expect(await build()).toMatchObject({ drawn: 0, losses: [] })
    expect(newsroom.requests.filter((request) => request.includes('slug='))).toEqual([])
    expect(newsroom.requests.length).toBeLessThan(15)
  })

  it('draws what has changed, and what shows it', async () => {
    const corrected = (post: Post) =>
      post.slug === 'lighthouse-sold'
        ? {
            ...post,
            modified_gmt: '2026-10-21T09:00:00',
            content: { rendered: '<p>A correction.</p>', protected: false },
          }
        : post
    const { drawn } = await build(instead((room) => ({ ...room, posts: room.posts.map(corrected) })))
    expect(drawn).toBeGreaterThan(0)
    expect(await readFile(join(out, 'politics', 'lighthouse-sold', 'index.html'), 'utf8')).toContain('A correction.')
  })

  it('takes out what was taken back', async () => {
    expect(existsSync(join(out, 'politics', 'lighthouse-sold'))).toBe(true)
    const { losses } = await build(
      instead((room) => ({ ...room, posts: room.posts.filter(({ slug }) => slug !== 'lighthouse-sold') })),
    )
    expect(losses).toEqual([])
    expect(existsSync(join(out, 'politics', 'lighthouse-sold'))).toBe(false)
    expect(await sitemapsOf(out)).not.toContain('lighthouse-sold')
  })

  it('has what appeared without having been changed, as planned stories do', async () => {
    expect((await build()).losses).toEqual([])
    expect(existsSync(join(out, 'politics', 'lighthouse-sold'))).toBe(true)
  })

  it.each([
    ['is down', down, /answered 503/],
    ['refuses', { status: 401, body: {} }, /answered 401/],
    ['puts a notice before its JSON', { body: '<b>Notice</b>: Undefined index {"name":"News"}' }, /not JSON/],
  ])('stays as it was when the server %s', async (_, reply, words) => {
    const before = await readFile(join(out, 'index.html'))
    await expect(build(() => reply)).rejects.toMatchObject({
      name: 'BuildError',
      message: expect.stringMatching(words),
      advice: expect.stringMatching(/\S/),
    })
    expect(await readFile(join(out, 'index.html'))).toEqual(before)
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('says in two lines what is wrong and what to do, and ends with 1', async () => {
    newsroom.override(() => ({ status: 401, body: {} }))
    const { code, said } = await runBuild()
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^http.* answered 401$/),
      expect.stringContaining('Check the address'),
    ])
  })

  it('stays as it was when only the list of stories can’t be read', async () => {
    const isFeed = ({ query }: Question) => query.get('orderby') === 'modified'
    await expect(build((question) => (isFeed(question) ? refused : null))).rejects.toThrow(/answered 403/)
    expect(existsSync(join(out, 'politics', 'index.html'))).toBe(true)
  })
})

describe('a site of which one story is named', () => {
  const path = '/politics/lighthouse-sold'
  const page = join('politics', 'lighthouse-sold', 'index.html')
  const edited = instead((room) => ({
    ...room,
    posts: room.posts.map((post) => ({
      ...post,
      modified_gmt: later,
      content: { rendered: `<p>Later words of ${post.slug}.</p>`, protected: false },
    })),
  }))

  it('has that story as it is now, and all others as they were', async () => {
    await build()
    newsroom.requests.length = 0
    const { drawn } = await build(edited, [path])
    expect(drawn).toBeGreaterThan(0)
    expect(await readFile(join(out, page), 'utf8')).toContain('Later words of lighthouse-sold')
    const pages = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('index.html'))
    const texts = await Promise.all(pages.map((name) => readFile(join(out, name), 'utf8')))
    expect(texts.filter((text) => /Later words of (?!lighthouse-sold)/.test(text))).toEqual([])
    expect(newsroom.requests.filter((request) => request.includes('orderby=modified'))).toEqual([])
  })

  it('loses it where it was taken back, in lists and sitemaps too', async () => {
    const taken = instead((room) => ({ ...room, posts: room.posts.filter(({ slug }) => slug !== 'lighthouse-sold') }))
    const { leftOut } = await build(taken, [path])
    expect(leftOut.join()).not.toContain(path)
    expect(existsSync(join(out, page))).toBe(false)
    for (const name of ['index.html', join('politics', 'index.html'), join('politics', 'rss.xml'), 'rss.xml'])
      expect(await readFile(join(out, name), 'utf8'), name).not.toContain('lighthouse-sold')
    expect(await sitemapsOf(out)).not.toContain('lighthouse-sold')
  })

  it('gets it back once it is published again', async () => {
    const { leftOut } = await build(() => null, [path, '/politics/misspelt'])
    expect(leftOut).toContain('No story has the address /politics/misspelt, which --only names.')
    for (const name of [page, 'index.html', join('politics', 'index.html'), join('politics', 'rss.xml')])
      expect(await readFile(join(out, name), 'utf8'), name).toContain('lighthouse-sold')
    expect(await sitemapsOf(out)).toContain('lighthouse-sold')
  })

  it('stays as it was when the server refuses', async () => {
    const before = await readFile(join(out, page))
    await expect(build(() => refused, [path])).rejects.toMatchObject({ name: 'BuildError' })
    expect(await readFile(join(out, page))).toEqual(before)
  })
})

describe('a story that can’t be read', () => {
  const broken = instead((room) => ({
    ...room,
    posts: room.posts.map((post) =>
      post.slug === 'lighthouse-sold' ? { ...post, slug: '', modified_gmt: later } : post,
    ),
  }))

  it('is shown as the last build had it, and named', async () => {
    const { losses } = await build(broken)
    expect(losses).toMatchObject([{ path: '/politics/lighthouse-sold', isKept: true }])
    expect(existsSync(join(out, 'politics', 'lighthouse-sold', 'index.html'))).toBe(true)
  })

  it('is missing, and named, in a first build, which ends with 2', async () => {
    await rm(out, { recursive: true })
    newsroom.override(broken)
    const { code, said } = await runBuild()
    expect(code).toBe(2)
    expect(said).toMatch(
      /Missing: story \d+ “Lighthouse sold for one krone”: It can’t be read\. slug: can’t stand in an address/,
    )
    expect(existsSync(join(out, 'index.html'))).toBe(true)
  })
})
