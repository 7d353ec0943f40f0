// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { plainText } from '../../../src/model/body'
import {
  type Coverage,
  coverageAnswers,
  coverageBlock,
  type LiveblogEvent,
  liveblogAnswers,
} from '../../fixtures/wordpressLive'
import { liveEntries, openLiveWordpress } from '../../support/liveWordpress'

const noStop = new AbortController().signal
const eight = Date.parse('2026-10-01T08:00:00Z') / 1000

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-10-01T12:00:00Z'), toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a post with Newspack’s Rolling Coverage', () => {
  const block = `<p>What it is about.</p>${coverageBlock(9, '<p>Drawn by the theme.</p>')}<p>After it.</p>`
  const openCoverage = (coverage: Partial<Coverage>) =>
    openLiveWordpress(block, coverageAnswers({ id: 9, entries: liveEntries(3), ...coverage }))

  test('is a live story, whose text is what stands around the block', async () => {
    const { source } = openCoverage({})
    const { body, live } = await source.article('politics', 'the-vote', noStop)
    expect(body.map((each) => (each.type === 'paragraph' ? plainText(each.text) : each.type))).toEqual([
      'What it is about.',
      'After it.',
    ])
    expect(live?.index.started).toBe('2026-10-01T07:00:00Z')
    expect(live?.index.ended).toBeNull()
    expect(live?.posts[0]).toEqual({
      id: '103',
      published: '2026-10-01T08:02:00Z',
      updated: null,
      headline: 'Entry 3',
      byline: 'Ada First',
      body: [{ type: 'paragraph', text: [{ type: 'text', text: 'Text 3.' }] }],
      isKeyEvent: false,
      isPinned: false,
    })
  })

  test('is told of a new headline with its posts, by a question every half minute', async () => {
    const { source, requests, post } = openCoverage({})
    const { live } = await source.article('politics', 'the-vote', noStop)
    expect(live?.index.heading?.headline).toBe('The vote, live')
    const asked = async () => {
      vi.setSystemTime(Date.now() + 10_000)
      return (await source.liveIndex?.('politics', 'the-vote', noStop))?.heading?.headline
    }
    expect(await asked()).toBe('The vote, live')
    post.title = { rendered: 'The vote is over' }
    expect([await asked(), await asked(), await asked()]).toEqual([
      'The vote, live',
      'The vote, live',
      'The vote is over',
    ])
    expect(requests.filter((request) => request.includes('_fields=id%2Cslug%2Ctitle%2Cexcerpt'))).toHaveLength(2)
  })

  test('is marked on cards as long as it goes on, once it has been read', async () => {
    const coverage: Coverage = { id: 9, entries: liveEntries(3) }
    const { source } = openLiveWordpress(block, (question) => coverageAnswers(coverage)(question))
    const marks = async () => (await source.feed('politics', null, noStop)).stories.map(({ isLive }) => isLive)
    expect(await marks()).toEqual([undefined])
    expect((await source.article('politics', 'the-vote', noStop)).isLive).toBe(true)
    expect(await marks()).toEqual([true])
    coverage.status = 'archived'
    await source.liveIndex?.('politics', 'the-vote', noStop)
    expect(await marks()).toEqual([undefined])
  })

  test('is built with its posts and marked on cards, whenever it was published', async () => {
    const { published, post } = openLiveWordpress(block, coverageAnswers({ id: 9, entries: liveEntries(3) }))
    post.date_gmt = '2026-09-28T08:00:00'
    post.modified_gmt = '2026-10-01T11:00:00'
    const [story] = (await published.changes(1, noStop)).stories
    expect([story?.article.live?.posts.length, story?.article.updated, story?.summary.isLive]).toEqual([3, null, true])
  })

  test('reads edits, pins and the end of the coverage', async () => {
    const changed = liveEntries(3, (number) => (number === 1 ? { changed: eight + 7200, pinned: true } : {}))
    const { source } = openCoverage({ entries: changed, status: 'archived' })
    const { live } = await source.article('politics', 'the-vote', noStop)
    expect(live?.index).toMatchObject({ ended: '2026-10-01T20:00:00Z', pinned: ['101'] })
    expect(live?.posts.at(-1)).toMatchObject({ id: '101', updated: '2026-10-01T10:00:00Z', isPinned: true })
  })

  test('has no entry of another coverage, whatever version of the plug-in answers', async () => {
    const { source } = openCoverage({ others: [{ id: 900, html: '<p>Elsewhere.</p>', published: eight }] })
    expect((await source.liveIndex?.('politics', 'the-vote', noStop))?.versions.map(([id]) => id)).toEqual([
      '103',
      '102',
      '101',
    ])
  })

  test('of 500 entries is known by five answers, and read a page at a time', async () => {
    const { source, requests } = openCoverage({ entries: liveEntries(500) })
    const index = await source.liveIndex?.('politics', 'the-vote', noStop)
    expect(index?.versions).toHaveLength(500)
    requests.length = 0
    const posts = await source.livePosts?.('politics', 'the-vote', 3, noStop)
    expect(posts?.map(({ headline }) => headline)).toEqual(
      Array.from({ length: 20 }, (_, place) => `Entry ${60 - place}`),
    )
    expect(requests.filter((request) => request.includes('content'))).toHaveLength(1)
  })

  test('stays as the theme draws it where the plug-in’s answers can’t be had', async () => {
    const { source } = openLiveWordpress(block, () => null)
    const { body, live } = await source.article('politics', 'the-vote', noStop)
    expect(live).toBeUndefined()
    expect(JSON.stringify(body)).toContain('Drawn by the theme.')
  })
})

describe('a post with Automattic’s Liveblog', () => {
  const written: LiveblogEvent[] = [
    { id: 1, type: 'new', html: '<p>First.</p>', published: eight },
    { id: 2, type: 'new', html: '<p>Second.</p>', published: eight + 60, keyEvent: true },
    { id: 3, type: 'new', html: '<p>Third.</p>', published: eight + 120 },
    {
      id: 2,
      type: 'update',
      html: '<p>Second, corrected.</p>',
      published: eight + 60,
      changed: eight + 180,
      keyEvent: true,
    },
    { id: 1, type: 'delete', html: '', published: eight, changed: eight + 240 },
  ]

  async function openLiveblog(events: LiveblogEvent[], namespaces = ['liveblog/v1']) {
    const { post } = openLiveWordpress('', () => null)
    return openLiveWordpress(
      '<p>What it is about.</p>',
      (question) => liveblogAnswers(post.id, events)(question),
      namespaces,
    )
  }

  test('is a live story: what was written, as it was changed and deleted since', async () => {
    const { source } = await openLiveblog(written)
    const { live } = await source.article('politics', 'the-vote', noStop)
    expect(live?.posts).toEqual([
      expect.objectContaining({ id: '3', published: '2026-10-01T08:02:00.000Z', updated: null, byline: 'Ada First' }),
      expect.objectContaining({ id: '2', updated: '2026-10-01T08:03:00.000Z', isKeyEvent: true }),
    ])
    expect(live?.index.keyEvents).toEqual([
      { id: '2', headline: 'Second, corrected.', published: '2026-10-01T08:01:00.000Z' },
    ])
  })

  test('is asked for what is newer alone, after the first time', async () => {
    const events = [...written]
    const { source, requests } = await openLiveblog(events)
    await source.article('politics', 'the-vote', noStop)
    events.push({ id: 4, type: 'new', html: '<p>Fourth.</p>', published: eight + 300 })
    requests.length = 0
    const index = await source.liveIndex?.('politics', 'the-vote', noStop)
    expect(index?.versions.map(([id]) => id)).toEqual(['4', '3', '2'])
    expect(requests.filter((request) => request.includes('liveblog'))).toEqual([
      expect.stringContaining(`/entries/${eight + 240}/`),
    ])
  })

  test('counts as over after a day without an entry', async () => {
    vi.setSystemTime('2026-10-02T09:00:00Z')
    const { source } = await openLiveblog(written)
    expect((await source.article('politics', 'the-vote', noStop)).live?.index.ended).toBe('2026-10-01T08:03:00.000Z')
  })

  test('is a story like any other where the plug-in isn’t there, or has no liveblog for it', async () => {
    const without = await openLiveblog(written, [])
    expect((await without.source.article('politics', 'the-vote', noStop)).live).toBeUndefined()
    expect(without.requests.some((request) => request.includes('liveblog'))).toBe(false)
    const other = openLiveWordpress('<p>Words.</p>', liveblogAnswers(1, written), ['liveblog/v1'])
    expect((await other.source.article('politics', 'the-vote', noStop)).live).toBeUndefined()
  })
})
