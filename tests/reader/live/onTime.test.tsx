// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadLiveStory } from '../../../src/reader/live/liveCode'
import { withLiveDocuments } from '../../../src/reader/offline/liveDocuments'
import { loadRareParts } from '../../../src/reader/ui/rareParts'
import { freshSource } from '../../../src/sources/answer'
import type { ContentSource } from '../../../src/sources/contentSource'
import { coverageAnswers, coverageBlock } from '../../fixtures/wordpressLive'
import { liveEntries, openLiveWordpress } from '../../support/liveWordpress'
import { openNewsroom } from '../../support/newsroom'
import { aSource, renderRoute } from '../../support/renderRoute'
import { openTestServer } from '../../support/testServer'

const path = '/politics/the-vote'
const second = 1000
/** How much time passes at once, in ms. */
const step = 250
/** Turns of the event loop in which a page handles what it has got. */
const turns = 5
const underWay = new Set<Promise<Response>>()

beforeAll(async () => {
  await import('../../../src/reader/article/ArticlePage')
  await Promise.all([loadLiveStory('en'), loadRareParts()])
})

// What isn't a clock stays real, so that answers come on their way at once.
beforeEach(() => {
  vi.useFakeTimers({
    now: Date.parse('2026-10-01T09:00:00Z'),
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A live story in WordPress, the server before it, one reader's page, and others who ask the server as that page does. */
async function openLive(others: number) {
  const entries = liveEntries(45)
  const { source, requests } = openLiveWordpress(coverageBlock(9, ''), coverageAnswers({ id: 9, entries }))
  const server = openTestServer({ ...openNewsroom(), open: () => source })
  const get = (path: string) => {
    server.clock.now = Date.now()
    const answer = server.get(path)
    underWay.add(answer)
    answer.finally(() => underWay.delete(answer))
    return answer
  }
  vi.stubGlobal('fetch', get)
  const newsroom = aSource([await source.article('politics', 'the-vote', new AbortController().signal)])
  const documents = withLiveDocuments(freshSource(newsroom))
  const page: ContentSource = {
    ...newsroom,
    liveIndex: async (...asked) => (await documents.liveIndex(...asked)).data,
    livePosts: async (...asked) => (await documents.livePosts(...asked)).data,
  }
  renderRoute(path, page)
  await pass(second)
  expect(screen.getByRole('article', { name: 'Entry 45' })).toBeInTheDocument()
  for (let reader = 0; reader < others; reader++) {
    setTimeout(() => setInterval(() => get(`${path}/live.json`), 10 * second), (reader * 10 * second) / others)
  }
  await pass(10 * second)
  return { entries, requests }
}

/** Lets time pass, in which an answer takes none. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(step)
      for (let quiet = 0; quiet < turns; quiet++) {
        if (underWay.size > 0) quiet = 0
        await Promise.all(underWay)
        await new Promise((resolve) => setImmediate(resolve))
      }
    })
  }
}

describe('a post that is published in WordPress', () => {
  test.each([
    [0, 20],
    [5, 20],
    [9.75, 200],
  ])(
    '%d s after a page has asked is on the reader’s screen within 12 s, at the price of one question a second for all %d readers',
    async (later, others) => {
      const { entries, requests } = await openLive(others)
      await pass(later * second)
      requests.length = 0
      entries.push({ id: 300, title: 'It has passed', html: '<p>By a vote.</p>', published: Date.now() / second })
      await pass(12 * second)
      expect(screen.getByRole('button', { name: 'Show 1 new post' })).toBeInTheDocument()
      const questions = requests.filter((request) => request.includes('rolling-coverage-entries'))
      const texts = questions.filter((request) => request.includes('content'))
      expect(questions.length - texts.length).toBeLessThanOrEqual(13)
      expect(texts).toHaveLength(1)
    },
  )
})
