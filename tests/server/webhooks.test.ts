// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ContentEvent } from '../../src/server/contentEvent'
import { openWebhooks } from '../../src/server/webhooks'
import { signatureOf } from '../support/signatureOf'

const now = Date.parse('2026-10-01T06:30:00Z')
const minute = 60_000
const body = JSON.stringify({ event: 'changed', id: '7', section: 'politics', slug: 'a-story' })

function signed(text: string, time = now, secret = 'a secret'): string {
  return signatureOf(text, time, secret)
}

function openReceiver(clock = { now }) {
  const taken: ContentEvent[] = []
  const answer = openWebhooks({ secret: 'a secret', now: () => clock.now, onEvents: (events) => taken.push(...events) })
  const post = async (text: string, signature: string | null, path = '/_hooks/wordpress') => {
    const name = path.endsWith('ghost') ? 'X-Ghost-Signature' : 'X-Broadsheet-Signature'
    const headers: Record<string, string> = signature === null ? {} : { [name]: signature }
    const request = new Request(`https://news.example${path}`, { method: 'POST', body: text, headers })
    return (await answer(path, request))?.status
  }
  return { taken, post, answer }
}

describe('a hook', () => {
  it.each(['/_hooks/wordpress', '/_hooks/edition'])('takes a signed message: %s', async (path) => {
    const { taken, post } = openReceiver()
    expect(await post(body, signed(body), path)).toBe(202)
    expect(taken).toEqual([
      { kind: 'changed', story: { id: '7', section: 'politics', slug: 'a-story', sections: [], updated: '' } },
    ])
  })

  it.each([
    ['without a signature', body, null],
    ['with one that is none', body, 'sha256=abc, t=1'],
    ['with another secret', body, signed(body, now, 'another')],
    ['with another body', body.replace('a-story', 'b-story'), signed(body)],
    ['with another time', body, signed(body).replace(String(now), String(now + 1))],
    ['of six minutes ago', body, signed(body, now - 6 * minute)],
    ['of the future', body, signed(body, now + 6 * minute)],
  ])('refuses a message %s', async (_, text, signature) => {
    const { taken, post } = openReceiver()
    expect(await post(text, signature)).toBe(401)
    expect(taken).toEqual([])
  })

  it('takes each message once', async () => {
    const clock = { now }
    const { taken, post } = openReceiver(clock)
    expect(await post(body, signed(body))).toBe(202)
    expect(await post(body, signed(body))).toBe(409)
    expect(await post(body, signed(body).toUpperCase().replace('SHA', 'sha').replace('T=', 't='))).toBe(409)
    clock.now += 4 * minute
    expect(await post(body, signed(body))).toBe(409)
    clock.now += 2 * minute
    expect(await post(body, signed(body))).toBe(401)
    expect(taken).toHaveLength(1)
  })

  it.each(['', 'no JSON', '[]', '{"event":"sold"}'])('makes nothing of %j', async (text) => {
    const { taken, post } = openReceiver()
    expect(await post(text, signed(text))).toBe(400)
    expect(taken).toEqual([])
  })

  it('is posted to, and is the only one that answers at its address', async () => {
    const { answer } = openReceiver()
    expect((await answer('/_hooks/ghost', new Request('https://news.example/_hooks/ghost')))?.status).toBe(405)
    expect(await answer('/_hooks/other', new Request('https://news.example/_hooks/other'))).toBeNull()
  })
})

describe('Ghost’s hook', () => {
  const post = { id: 'p1', slug: 'a-story', updated_at: '2026-10-01T06:29:59.000Z', primary_tag: { slug: 'politics' } }
  const tags = [{ slug: 'politics' }, { slug: 'world' }]
  const story = {
    id: 'p1',
    section: 'politics',
    slug: 'a-story',
    sections: ['politics', 'world'],
    updated: '2026-10-01T06:29:59.000Z',
  }

  it.each([
    [
      'a post that is published',
      { post: { current: { ...post, tags, status: 'published' }, previous: { status: 'draft' } } },
      [{ kind: 'changed', story }],
    ],
    [
      'an edit',
      { post: { current: { ...post, tags, status: 'published' }, previous: {} } },
      [{ kind: 'changed', story }],
    ],
    [
      'another slug',
      { post: { current: { ...post, tags, status: 'published' }, previous: { slug: 'old' } } },
      [
        { kind: 'changed', story },
        { kind: 'removed', story: { ...story, slug: 'old' } },
      ],
    ],
    [
      'a post that is a draft again',
      { post: { current: { ...post, tags, status: 'draft' }, previous: { status: 'published' } } },
      [{ kind: 'removed', story }],
    ],
    [
      'a post that is deleted',
      { post: { current: {}, previous: { ...post, tags, status: 'published' } } },
      [{ kind: 'removed', story }],
    ],
    ['a draft that is edited', { post: { current: { ...post, tags, status: 'draft' }, previous: {} } }, []],
    ['a change of the site', {}, [{ kind: 'edition' }]],
  ])('tells of %s', async (_, message, events) => {
    const { taken, post } = openReceiver()
    const text = JSON.stringify(message)
    expect(await post(text, signed(text), '/_hooks/ghost')).toBe(202)
    expect(taken).toEqual(events)
  })
})
