// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LoadingStatus } from '../../../src/reader/ui/LoadingStatus'

test('a screen reader is told of a page that is late, not of one that comes at once', () => {
  vi.useFakeTimers()
  render(<LoadingStatus />)
  act(() => vi.advanceTimersByTime(900))
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  act(() => vi.advanceTimersByTime(200))
  expect(screen.getByRole('status')).toHaveTextContent('Loading')
  vi.useRealTimers()
})
