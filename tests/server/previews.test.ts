// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../src/model/readError'
import { openPreviews } from '../../src/server/previews'
import { previewToken } from '../../src/server/previewToken'
import { openGhostDrafts } from '../../src/sources/ghost/drafts'
import { openWordpressDrafts } from '../../src/sources/wordpress/drafts'
import { anArticle } from '../support/builders'
import { openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'

const minute = 60_000
const draft = anArticle({ id: '9', slug: 'draft', headline: 'Not yet <public>', published: null })

function open() {
  const newsroom = openNewsroom({ id: '1', slug: 'a-story' })
  const previews: { answer: ReturnType<typeof openPreviews> | null } = { answer: null }
  const server = openTestServer(newsroom, {
    ownAnswer: async (path, request) => previews.answer?.(path, request) ?? null,
  })
  previews.answer = openPreviews({
    secret: 'a secret',
    readDraft: async (id) => {
      if (id !== '9') throw new ReadError('missing', 'There is no such draft')
      return draft
    },
    source: server.pages.source,
    drawing: { ...server.drawing },
    headerRules: server.headerRules,
    now: server.now,
  })
  const link = async (id: string, expires = server.clock.now + 30 * minute, secret = 'a secret') =>
    `/_preview/${await previewToken(id, expires, secret)}`
  return { ...server, newsroom, link }
}

describe('a draft', () => {
  it('is shown to who has its link, says that it is one, and is neither kept nor indexed', async () => {
    const { get, link, pages } = open()
    const answer = await get(await link('9'))
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('<main>Not yet')
    expect(html).toContain('<p role="status" id="draft"><span>Draft</span> · Not yet &lt;public&gt;</p>')
    expect(html).toContain('<meta name="robots" content="noindex,nofollow">')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('cdn-cache-control')).toBeNull()
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cdn-cache-control')).toBeNull()
    expect(pages.size().entries).toBe(0)
    expect((await get('/politics/draft')).status).toBe(404)
  })

  it('runs no script, so nothing of it reaches the reader’s own copies', async () => {
    const { get, link } = open()
    const answer = await get(await link('9'))
    expect(await answer.text()).not.toMatch(/<script(?! type="application)|modulepreload|first-page/)
  })

  it('is not shown to others', async () => {
    const { get, link, clock } = open()
    const good = await link('9')
    const [body = '', hash = ''] = good.replace('/_preview/', '').split('.')
    const others = [
      await link('9', clock.now - 1),
      await link('9', clock.now + minute, 'another secret'),
      `/_preview/${body}.${hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}`,
      `/_preview/${body}x.${hash}`,
      '/_preview/nothing',
    ]
    for (const link of others) expect((await get(link)).status).toBe(403)
    clock.now += 31 * minute
    expect((await get(good)).status).toBe(403)
  })

  it('that isn’t there is an answer in plain words', async () => {
    const { get, link } = open()
    expect((await get(await link('10'))).status).toBe(502)
  })
})

describe('drafts are read', () => {
  const { signal } = new AbortController()

  it('from WordPress, where they have no slug yet', async () => {
    const read = openWordpressDrafts('https://cms.example', async (address) => {
      const post = {
        id: 9,
        slug: '',
        title: { rendered: 'Not yet' },
        excerpt: { rendered: '' },
        content: { rendered: '<p>Words.</p>' },
      }
      const document = address.includes('/posts/9')
        ? post
        : address.includes('categories')
          ? []
          : { name: 'News', namespaces: ['wp/v2'] }
      return { document, headers: new Headers() }
    })
    expect(await read('9', signal)).toMatchObject({ id: '9', slug: 'draft', headline: 'Not yet' })
    await expect(read('9/../../users', signal)).rejects.toThrow(ReadError)
  })

  it('from Ghost’s Admin API', async () => {
    const asked: string[] = []
    const read = openGhostDrafts('https://cms.example/', async (address) => {
      asked.push(address)
      const post = { id: 'p9', slug: 'not-yet', title: 'Not yet', html: '<p>Words.</p>' }
      return { document: { posts: [post] }, headers: new Headers() }
    })
    expect(await read('p9', signal)).toMatchObject({ id: 'p9', slug: 'not-yet', headline: 'Not yet' })
    expect(asked[0]).toContain('https://cms.example/ghost/api/admin/posts/p9/?formats=html')
    await expect(read('../settings', signal)).rejects.toThrow(ReadError)
  })
})
