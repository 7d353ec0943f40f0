// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { growthGuard } from '../../../src/embed/frame/growthGuard'

describe('a frame whose content grows with it', () => {
  /** Content that is always a little taller than its frame, in a host that gives whatever it asks for. */
  function grow(guard: ReturnType<typeof growthGuard>, from: number, width: number, explained = false): number {
    let height = from
    for (let step = 0; step < 1000 && guard.lets(height + 2, { width, height }, explained); step++) height += 2
    return height
  }

  it('stops after a few steps', () => {
    expect(grow(growthGuard(), 400, 320)).toBeLessThan(420)
  })

  it('may begin anew when it gets another width, and stops again', () => {
    const guard = growthGuard()
    const first = grow(guard, 400, 320)
    expect(grow(guard, first, 600)).toBeLessThan(first + 20)
  })

  it('still gets the height that its own content needs', () => {
    const guard = growthGuard()
    const stopped = grow(guard, 400, 320)
    expect(guard.lets(stopped + 500, { width: 320, height: stopped }, true)).toBe(true)
    expect(guard.lets(300, { width: 320, height: stopped + 500 }, false)).toBe(true)
  })
})

describe('content that grows by itself', () => {
  it('is never stopped, however often', () => {
    const guard = growthGuard()
    let height = 400
    for (let step = 0; step < 50; step++) {
      expect(guard.lets(height + 100, { width: 320, height }, true)).toBe(true)
      height += 100
    }
  })

  it('is never stopped in a frame that keeps its height', () => {
    const guard = growthGuard()
    for (let step = 0; step < 50; step++) {
      expect(guard.lets(400 + step, { width: 320, height: 400 }, false)).toBe(true)
    }
  })
})
