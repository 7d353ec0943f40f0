// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { throttle } from '../../../src/embed/frame/throttle'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('answers the first question at once, and five thousand of one second at most ten times more', () => {
  const work = vi.fn()
  const ask = throttle(work, 100)
  ask()
  expect(work).toHaveBeenCalledTimes(1)
  for (let question = 0; question < 5000; question++) {
    if (question % 5 === 0) vi.advanceTimersByTime(1)
    ask()
  }
  expect(work.mock.calls.length).toBeLessThanOrEqual(11)
})

it('answers the last question, and then rests', () => {
  const work = vi.fn()
  const ask = throttle(work, 100)
  ask()
  ask()
  vi.advanceTimersByTime(1000)
  expect(work).toHaveBeenCalledTimes(2)
  ask()
  expect(work).toHaveBeenCalledTimes(3)
})
