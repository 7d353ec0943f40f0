// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { liveCoverage } from '../../../src/model/live'
import { ReadError } from '../../../src/model/readError'
import { withLiveDocuments } from '../../../src/reader/offline/liveDocuments'
import { freshSource } from '../../../src/sources/answer'
import { anArticle, livePosts } from '../../support/builders'
import { aSource } from '../../support/renderRoute'

const noStop = new AbortController().signal
const built = liveCoverage({ started: null, ended: null }, livePosts(21))
const newer = liveCoverage({ started: null, ended: null }, livePosts(25))

afterEach(() => vi.unstubAllGlobals())

/** A site that answers so, before a newsroom that has four posts more, and how often each was asked. */
function openSite(answer: (path: string) => Response) {
  const asked = { site: [] as string[], newsroom: 0 }
  vi.stubGlobal('fetch', async (path: string) => {
    asked.site.push(path)
    return answer(path)
  })
  const newsroom = aSource([anArticle({ live: newer })], {
    liveIndex: async () => {
      asked.newsroom += 1
      return newer.index
    },
  })
  return { source: withLiveDocuments(freshSource(newsroom)), asked }
}

describe('the posts of a live story', () => {
  it('come from the site’s own documents, and cost the newsroom nothing', async () => {
    const { source, asked } = openSite((path) => Response.json(path.endsWith('live.json') ? built.index : built.posts))
    expect((await source.liveIndex('politics', 'a-story', noStop)).data).toEqual(built.index)
    expect((await source.livePosts('politics', 'a-story', 2, noStop)).data).toEqual(built.posts)
    expect(asked).toEqual({ site: ['/politics/a-story/live.json', '/politics/a-story/posts/2.json'], newsroom: 0 })
  })

  it.each([
    ['has none', () => new Response('', { status: 404 })],
    ['answers any path with a page', () => new Response('<!doctype html>')],
    ['answers with something else', () => Response.json({ path: '/' })],
  ])('come from the newsroom itself, from then on, where the site %s', async (_, answer) => {
    const { source, asked } = openSite(answer)
    for (let time = 0; time < 2; time++) {
      expect((await source.liveIndex('politics', 'a-story', noStop)).data).toEqual(newer.index)
    }
    expect(asked).toEqual({ site: ['/politics/a-story/live.json'], newsroom: 2 })
    expect((await source.livePosts('politics', 'a-story', 2, noStop)).data.map(({ id }) => id)).toEqual([
      'p25',
      'p24',
      'p23',
      'p22',
      'p21',
    ])
  })

  it('don’t come from the newsroom once the site has had some: it has withdrawn the story then', async () => {
    let isThere = true
    const { source, asked } = openSite(() => (isThere ? Response.json(built.index) : new Response('', { status: 410 })))
    await source.liveIndex('politics', 'a-story', noStop)
    isThere = false
    await expect(source.liveIndex('politics', 'a-story', noStop)).rejects.toThrow(ReadError)
    expect(asked.newsroom).toBe(0)
  })

  it('don’t come from the newsroom while the site is in trouble: all its readers would ask at once', async () => {
    const { source, asked } = openSite(() => new Response('', { status: 503 }))
    await expect(source.liveIndex('politics', 'a-story', noStop)).rejects.toThrow(ReadError)
    expect(asked.newsroom).toBe(0)
  })
})
