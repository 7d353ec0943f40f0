// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageWriter } from '../../src/build/page'
import { notFoundPath } from '../../src/model/paths'
import { drawPage } from '../../src/reader/app/drawPage'
import { archiveOf, listedStories } from '../../src/render/archive'
import { siteFiles } from '../../src/render/siteFiles'
import { openNewsroom } from '../support/newsroom'
import { openTestServer, template } from '../support/testServer'

const newsroom = openNewsroom(
  { id: '1', slug: 'a-story', headline: 'First words', published: '2026-10-01T06:00:00Z', tags: ['Harbour'] },
  { id: '2', slug: 'b-story', headline: 'More & more', published: '2026-09-30T06:00:00Z' },
  { id: '3', section: 'science', slug: 'żółw', headline: 'Żółw <i>', photo: null },
)
const paths = [
  '/',
  '/politics',
  '/embed/politics',
  '/politics/a-story',
  '/embed/politics/a-story',
  '/science/%C5%BC%C3%B3%C5%82w',
]
const folder = mkdtempSync(join(tmpdir(), 'site-'))
const server = openTestServer(newsroom, { drawPage })

beforeAll(async () => {
  const settings = {
    basePath: '/',
    out: folder,
    last: join(folder, 'none'),
    edition: '',
    reading: null,
    template,
    codings: [],
    quality: 6,
  }
  const write = pageWriter(newsroom.open(), drawPage, settings)
  for (const path of [...paths, notFoundPath]) await write(path)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the server answers what the build writes', () => {
  it.each(paths)('at %s', async (path) => {
    const page = readFileSync(join(folder, decodeURI(path), 'index.html'), 'utf8')
    expect(await server.text(path)).toBe(page)
  })

  it.each(['/politics/a-story', '/science/%C5%BC%C3%B3%C5%82w'])('to oEmbed’s consumers of %s', async (path) => {
    const answer = readFileSync(join(folder, 'oembed', `${decodeURI(path)}.json`), 'utf8')
    expect(await server.text(`/oembed${path}.json`)).toBe(answer)
  })

  it('to whoever asks for what isn’t there', async () => {
    const answer = await server.get('/politics/nothing/at/all')
    expect([answer.status, await answer.text()]).toEqual([404, readFileSync(join(folder, '404.html'), 'utf8')])
    expect(readFileSync(join(folder, '404.html'), 'utf8')).toContain('Page not found')
  })

  it('in feeds, sitemaps and the like', async () => {
    const files = await siteFiles(
      newsroom.open(),
      archiveOf(() => listedStories(newsroom.open())),
      template.address,
      '/',
      server.clock.now,
    )
    expect(files.size).toBeGreaterThan(6)
    for (const [name, text] of files) {
      const path = name.startsWith('/') ? name : `/${name}`
      expect([path, await server.text(path)]).toEqual([path, text])
    }
  })
})

describe('a story whose “More in” can’t be had', () => {
  it('is a page all the same', async () => {
    const { open } = openNewsroom({ id: '1', slug: 'a-story', headline: 'First words' })
    const source = open()
    const drawn = await drawPage('/politics/a-story', '/', {
      ...source,
      feed: () => Promise.reject(new Error('The feed is broken')),
    })
    expect(drawn.markup).toContain('First words')
    expect(JSON.stringify(drawn.firstPage)).not.toContain('more')
  })
})
