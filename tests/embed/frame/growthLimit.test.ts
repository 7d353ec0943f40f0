// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createGrowthLimit } from '../../../src/embed/frame/growthLimit'

describe('a frame whose content grows with it', () => {
  /** Content that is always a little taller than its frame, in a host that gives whatever it asks for. */
  function grow(
    limit: ReturnType<typeof createGrowthLimit>,
    from: number,
    width: number,
    contentChanged = false,
  ): number {
    let height = from
    for (let step = 0; step < 1000 && limit.allows(height + 2, { width, height }, contentChanged); step++) height += 2
    return height
  }

  it('stops after a few steps', () => {
    expect(grow(createGrowthLimit(), 400, 320)).toBeLessThan(420)
  })

  it('may begin anew when it gets another width, and stops again', () => {
    const limit = createGrowthLimit()
    const first = grow(limit, 400, 320)
    expect(grow(limit, first, 600)).toBeLessThan(first + 20)
  })

  it('still gets the height that its own content needs', () => {
    const limit = createGrowthLimit()
    const stopped = grow(limit, 400, 320)
    expect(limit.allows(stopped + 500, { width: 320, height: stopped }, true)).toBe(true)
    expect(limit.allows(300, { width: 320, height: stopped + 500 }, false)).toBe(true)
  })
})

describe('content that grows by itself', () => {
  it('is never stopped, however often', () => {
    const limit = createGrowthLimit()
    let height = 400
    for (let step = 0; step < 50; step++) {
      expect(limit.allows(height + 100, { width: 320, height }, true)).toBe(true)
      height += 100
    }
  })

  it('is never stopped in a frame that keeps its height', () => {
    const limit = createGrowthLimit()
    for (let step = 0; step < 50; step++) {
      expect(limit.allows(400 + step, { width: 320, height: 400 }, false)).toBe(true)
    }
  })
})
