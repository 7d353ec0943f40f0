// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useChecks } from '../../../src/reader/queries/checks'

const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** A page that was read just now; gives the minutes at which it asks, as they come. */
function openPage({ answer = () => false, readAt = Date.now() }: { answer?: () => boolean; readAt?: number } = {}) {
  const opened = Date.now()
  const asked: number[] = []
  const { unmount } = renderHook(() =>
    useChecks(readAt, async () => {
      asked.push((Date.now() - opened) / minute)
      return answer()
    }),
  )
  return { asked, leave: unmount }
}

function pass(minutes: number) {
  return act(() => vi.advanceTimersByTimeAsync(minutes * minute))
}

function show(isSeen: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!isSeen)
  document.dispatchEvent(new Event('visibilitychange'))
}

function plug(isOnline: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}

describe('a page that looks for what is newer', () => {
  test('asks nothing at first, then less and less often while nothing new comes', async () => {
    const { asked } = openPage()
    await pass(61)
    expect(asked).toEqual([1, 3, 7, 15, 30, 45, 60])
  })

  test('asks every minute again once something new has come', async () => {
    const answers = [false, false, true]
    const { asked } = openPage({ answer: () => answers.shift() ?? false })
    await pass(10)
    expect(asked).toEqual([1, 3, 7, 8, 10])
  })

  test('asks at once when what it shows was read long ago', async () => {
    const { asked } = openPage({ readAt: Date.now() - 10 * minute })
    await pass(1)
    expect(asked).toEqual([0])
  })

  test('asks nothing in a tab that is hidden, and at once when the reader comes back', async () => {
    const { asked } = openPage()
    await pass(4)
    show(false)
    await pass(26)
    expect(asked).toEqual([1, 3])
    show(true)
    await pass(2)
    expect(asked).toEqual([1, 3, 30, 32])
  })

  test('is not made to ask by a reader who looks away and back within a minute', async () => {
    const { asked } = openPage()
    await pass(1)
    for (let looks = 0; looks < 5; looks += 1) {
      show(false)
      show(true)
      await pass(0.1)
    }
    expect(asked).toEqual([1])
  })

  test('asks nothing without a line, and when the line is back', async () => {
    plug(false)
    const { asked } = openPage()
    await pass(5)
    expect(asked).toEqual([])
    plug(true)
    await pass(0.5)
    expect(asked).toEqual([5])
  })

  test('asks no more once the reader has left it', async () => {
    const { asked, leave } = openPage()
    await pass(1)
    leave()
    await pass(60)
    expect(asked).toEqual([1])
  })
})
