// @vitest-environment jsdom
import { act, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useExpectedPage } from '../../../src/reader/app/expectedPage'
import { prefetchOnIntent } from '../../../src/reader/app/prefetchOnIntent'
import { openQueryClient } from '../../../src/reader/queries/queryClient'
import { freshSource } from '../../../src/sources/answer'
import { anArticle } from '../../support/builders'
import { aSource } from '../../support/renderRoute'

const stories = Array.from({ length: 10 }, (_, number) => anArticle({ section: 'politics', slug: `story-${number}` }))
const minute = 60_000
let asked: string[]
let end: () => void
let queries: ReturnType<typeof openQueryClient>

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  queries = openQueryClient()
  const source = aSource(stories)
  const article = (section: string, slug: string, signal: AbortSignal) => {
    asked.push(slug)
    return source.article(section, slug, signal)
  }
  end = prefetchOnIntent({ source: freshSource({ ...source, article }), queries }, '/')
  document.body.innerHTML = stories.map(({ slug }) => `<a href="/politics/${slug}">${slug}</a>`).join('')
})

afterEach(() => {
  end()
  queries.clear()
  delete document.documentElement.dataset.data
  document.body.replaceChildren()
  vi.useRealTimers()
})

const links = () => [...document.querySelectorAll('a')]

function hover(link: Element) {
  fireEvent(link, new MouseEvent('pointerover', { bubbles: true }))
}

/** Waits until the intent is clear, and what it brings has come. */
async function codeAndAnswers() {
  await act(() => vi.advanceTimersByTimeAsync(100))
  await act(() => vi.dynamicImportSettled())
}

test('a pointer that rests on a link brings its story', async () => {
  for (const link of links().slice(0, 1)) hover(link)
  await vi.advanceTimersByTimeAsync(100)
  expect(asked).toEqual(['story-0'])
})

test('a story that is pointed at is expected once it is there, and a page of another kind never is', async () => {
  const { result } = renderHook(() => useExpectedPage())
  document.body.insertAdjacentHTML('beforeend', '<a href="/politics">Politics</a>')
  for (const link of links().slice(-1)) hover(link)
  await codeAndAnswers()
  expect(result.current).toBeNull()
  for (const link of links().slice(0, 1)) hover(link)
  await codeAndAnswers()
  expect(result.current).toMatchObject({ pathname: '/politics/story-0' })
})

test('a story that is there already is expected as soon as a finger touches its card', async () => {
  for (const link of links().slice(3, 4)) hover(link)
  await codeAndAnswers()
  for (const link of links().slice(4, 5)) hover(link)
  await codeAndAnswers()
  const { result } = renderHook(() => useExpectedPage())
  for (const link of links().slice(3, 4)) fireEvent.touchStart(link)
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(result.current).toMatchObject({ pathname: '/politics/story-3' })
})

test('a story that is yet to come is expected too, for what its card knows, and not asked for before the finger rests', async () => {
  for (const link of links().slice(3, 4)) hover(link)
  await codeAndAnswers()
  const { result } = renderHook(() => useExpectedPage())
  for (const link of links().slice(5, 6)) fireEvent.touchStart(link)
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(result.current).toMatchObject({ pathname: '/politics/story-5' })
  expect(asked).toEqual(['story-3'])
})

test('a pointer that passes over ten links brings only the one that it stops at', async () => {
  for (const link of links()) hover(link)
  await vi.advanceTimersByTimeAsync(100)
  expect(asked).toEqual(['story-9'])
})

test('a thumb that scrolls over ten links brings none', async () => {
  for (const link of links()) {
    fireEvent.touchStart(link)
    await vi.advanceTimersByTimeAsync(20)
    fireEvent(link, new Event('pointercancel', { bubbles: true }))
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(asked).toEqual([])
})

test('a tap brings its story as soon as the finger is up', async () => {
  for (const link of links().slice(0, 1)) {
    fireEvent.touchStart(link)
    fireEvent(link, new Event('pointerup', { bubbles: true }))
  }
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toEqual(['story-0'])
})

test('a reader who saves data gets nothing that they didn’t ask for', async () => {
  document.documentElement.dataset.data = 'less'
  for (const link of links()) fireEvent.focusIn(link)
  for (const link of links().slice(0, 1)) hover(link)
  await vi.advanceTimersByTimeAsync(100)
  expect(asked).toEqual([])
})

test('a story that nobody opens is dropped after five minutes, and comes again when it is pointed at', async () => {
  for (const link of links().slice(0, 1)) fireEvent.focusIn(link)
  await vi.advanceTimersByTimeAsync(6 * minute)
  expect(queries.getQueryCache().getAll()).toEqual([])
  for (const link of links().slice(0, 1)) fireEvent.focusIn(link)
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toEqual(['story-0', 'story-0'])
})
