import { format } from 'node:util'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** What was said on the console in the test at hand. A test that expects something there spies on the console itself. */
const said: string[] = []

/** What React says when code that a page fetches later, by a timer of its own, comes in the middle of a test's action. */
const lateCode = /A component suspended inside an `act` scope/

beforeEach(() => {
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => {
      const line = format(...words)
      if (!lateCode.test(line)) said.push(line)
    })
  }
})

afterEach(() => {
  expect(said.splice(0), 'said on the console').toEqual([])
})

// Only what is tested on a page needs one, and the tools for it take a while to load.
if (typeof window !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup, configure } = await import('@testing-library/react')
  afterEach(cleanup)
  // The first visit of a file also loads its screens' code, which a busy machine takes its time for.
  configure({ asyncUtilTimeout: 15_000 })
  // jsdom has no layout: nothing ever comes into view, and scrolling goes nowhere.
  window.scrollTo = () => {}
  Element.prototype.scrollIntoView = () => {}
  globalThis.IntersectionObserver = class implements IntersectionObserver {
    readonly root = null
    readonly rootMargin = ''
    readonly scrollMargin = ''
    readonly thresholds = []
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return []
    }
  }
}
