import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// The first visit of a file also loads its screens' code, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 15_000 })

if (typeof window !== 'undefined') {
  // jsdom has no layout: nothing ever comes into view, and scrolling goes nowhere.
  window.scrollTo = () => {}
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
