// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readTimeOf } from '../../../src/reader/app/firstPage'

const minute = 60_000
const now = Date.parse('2026-10-01T12:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now })
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(now)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  document.head.replaceChildren()
})

/** The page's header Last-Modified, as `document` tells it: in the reader's zone, without saying so. */
function made(minutesAgo: number): void {
  const time = new Date(now - minutesAgo * minute)
  const words = `${time.toLocaleDateString('en-US')} ${time.toLocaleTimeString('en-GB')}`
  vi.spyOn(document, 'lastModified', 'get').mockReturnValue(words)
}

test.each([
  ['front', 60 * 24, 1],
  ['front', 3, 1],
  ['front', 1, 0],
  ['front', 0, 0],
] as const)('the %s of a page that was made %i minutes ago counts as read %i minutes ago', (about, age, expected) => {
  made(age)
  expect((now - readTimeOf({ about })) / minute).toBe(expected)
})

test('what is no list is looked after when it has been read for a minute, however old the page', () => {
  made(60)
  expect(readTimeOf({ about: 'article', section: 'politics', slug: 'a-story' })).toBe(now)
  expect(readTimeOf({ about: 'feed', section: 'politics', from: null })).toBe(now - minute)
})

test('a page that the worker has kept says itself when it was read', () => {
  made(60)
  document.head.innerHTML = `<meta name="copy-from" content="${now - 10 * minute}">`
  expect(readTimeOf({ about: 'front' })).toBe(now - 10 * minute)
})
