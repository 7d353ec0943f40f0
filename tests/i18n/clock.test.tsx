// @vitest-environment jsdom
import { act, render, renderHook, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useNow, useReaderZone } from '../../src/i18n/clock'

const minute = 60_000
const hour = 60 * minute

// The clock is one for the whole visit, so every test is an hour later in it.
let start = Date.parse('2026-10-24T22:00:00Z')

beforeEach(() => {
  start += hour
  // Not Intl, which asks the machine for its zone.
  vi.useFakeTimers({ now: start, toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('shows the time when the page has a moment, and a minute later the next', () => {
  const { result } = renderHook(useNow)
  expect(result.current).toBeNull()
  pass(0)
  expect(result.current).toBe(start)
  pass(minute - 1)
  expect(result.current).toBe(start)
  pass(1)
  expect(result.current).toBe(start + minute)
  pass(2 * minute)
  expect(result.current).toBe(start + 3 * minute)
})

it('is one clock for all who look at it, and stops when none does', () => {
  const looks = [renderHook(useNow), renderHook(useNow), renderHook(() => useReaderZone('UTC'))]
  expect(vi.getTimerCount()).toBe(1)
  pass(minute)
  expect(looks.slice(0, 2).map(({ result }) => result.current)).toEqual([start + minute, start + minute])
  for (const { unmount } of looks) unmount()
  expect(vi.getTimerCount()).toBe(0)
})

it('goes on when only some turn away', () => {
  const stays = renderHook(useNow)
  renderHook(useNow).unmount()
  pass(minute)
  expect(stays.result.current).toBe(start + minute)
})

it('shows those who come later the time that the others see', () => {
  const first = renderHook(useNow)
  pass(minute / 2)
  const later = renderHook(useNow)
  expect(later.result.current).toBe(first.result.current)
})

it('shows the right time again to those who come back to it', () => {
  renderHook(useNow).unmount()
  pass(hour / 2)
  expect(renderHook(useNow).result.current).toBe(start + hour / 2)
})

it('rests while the page is hidden, and is right when it is seen again', () => {
  const { result } = renderHook(useNow)
  hide(true)
  expect(vi.getTimerCount()).toBe(0)
  pass(hour / 2)
  expect(result.current).toBe(start)
  hide(false)
  expect(result.current).toBe(start + hour / 2)
  pass(minute)
  expect(result.current).toBe(start + hour / 2 + minute)
})

it('does not start in a page that is opened in the background', () => {
  hide(true)
  const { result } = renderHook(useNow)
  expect(result.current).toBe(start)
  expect(vi.getTimerCount()).toBe(0)
  hide(false)
  expect(vi.getTimerCount()).toBe(1)
})

it('has the reader’s zone, and follows them into the next', () => {
  const zone = systemZone('Europe/Warsaw')
  const { result } = renderHook(() => useReaderZone('UTC'))
  expect(result.current).toBe('Europe/Warsaw')
  zone.set('Asia/Kolkata')
  pass(minute)
  expect(result.current).toBe('Asia/Kolkata')
})

it.each(['Etc/Unknown', ''])('keeps to the newsroom’s zone where the browser calls its own %j', (name) => {
  systemZone(name)
  expect(renderHook(() => useReaderZone('Europe/Warsaw')).result.current).toBe('Europe/Warsaw')
})

it('has neither time nor zone of its own in prerendered HTML, and both once that is taken over', () => {
  systemZone('Asia/Kolkata')
  const container = document.createElement('div')
  document.body.append(container)
  container.innerHTML = renderToString(<Clock />)
  expect(container).toHaveTextContent('no time, Europe/Warsaw')
  render(<Clock />, { container, hydrate: true })
  expect(screen.getByText(`${start}, Asia/Kolkata`)).toBeVisible()
})

function Clock() {
  return <p>{`${useNow() ?? 'no time'}, ${useReaderZone('Europe/Warsaw')}`}</p>
}

function pass(time: number): void {
  act(() => vi.advanceTimersByTime(time))
}

function hide(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
  act(() => document.dispatchEvent(new Event('visibilitychange')))
}

/** Sets the zone that the browser names when it is asked for none in particular. */
function systemZone(first: string) {
  let system = first
  const { resolvedOptions } = Intl.DateTimeFormat.prototype
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    const options = resolvedOptions.call(this)
    return options.timeZone === machine ? { ...options, timeZone: system } : options
  })
  return {
    set(zone: string) {
      system = zone
    },
  }
}
