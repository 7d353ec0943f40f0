// @vitest-environment node
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { rateLimitedFetch } from '../../src/export/rateLimitedFetch'
import { deserted, serve } from '../sources/loopback'

const noStop = new AbortController().signal

/** A server that answers with these statuses one after the other, then with 200; and how often it was asked. */
async function server(statuses: number[], headers: Record<string, string> = {}) {
  const times: number[] = []
  const origin = await serve((_request, response) => {
    times.push(Date.now())
    const status = statuses[times.length - 1]
    if (status === undefined) response.end('"here"')
    else response.writeHead(status, headers).end()
  })
  return { url: `${origin}/a.json`, times }
}

describe('a server in trouble', () => {
  test.each([[[503, 502, 500]], [[429]], [[408]], [[504, 429]]])('is asked again after %j', async (statuses) => {
    const { url, times } = await server(statuses)
    expect((await rateLimitedFetch(1, 1).readDocument(url, noStop)).document).toBe('here')
    expect(times).toHaveLength(statuses.length + 1)
  })

  test('is left alone after four tries', async () => {
    const { url, times } = await server([503, 503, 503, 503])
    await expect(rateLimitedFetch(1, 1).readDocument(url, noStop)).rejects.toMatchObject({ failure: 'unreachable' })
    expect(times).toHaveLength(4)
  })

  test.each([
    ['in seconds', () => '1'],
    ['as a date', () => new Date(Date.now() + 2000).toUTCString()],
    ['in the past', () => new Date(0).toUTCString()],
  ])('says %s when to ask again, and nobody asks before', async (_, retryAfter) => {
    const value = retryAfter()
    const { url, times } = await server([429], { 'retry-after': value })
    const polite = rateLimitedFetch(2, 1)
    const first = polite.readDocument(url, noStop)
    await vi.waitUntil(() => times.length > 0)
    await pause(50)
    await Promise.all([first, polite.readDocument(`${url}?2`, noStop)])
    const until = value === '1' ? (times[0] ?? 0) + 990 : Date.parse(value)
    expect(times.slice(1).every((time) => time >= until)).toBe(true)
    expect(times).toHaveLength(3)
  })

  test('that nobody reaches is told as that', async () => {
    await expect(rateLimitedFetch(1, 1).readFile(`${await deserted()}/a.jpg`, noStop)).rejects.toMatchObject({
      failure: 'unreachable',
    })
  })
})

test.each([
  [400, 'refused'],
  [401, 'refused'],
  [403, 'refused'],
  [404, 'missing'],
  [410, 'missing'],
])('an answer of %i is never asked for again', async (status, failure) => {
  const { url, times } = await server([status])
  await expect(rateLimitedFetch(1, 1).readFile(url, noStop)).rejects.toMatchObject({ name: 'ReadError', failure })
  expect(times).toHaveLength(1)
})

test('a file that never ends is not kept', async () => {
  const megabyte = Buffer.alloc(1_000_000)
  let sent = 0
  const origin = await serve((_request, response) => {
    const send = () => {
      sent += 1
      response.write(megabyte, (error) => {
        if (!error) send()
      })
    }
    send()
  })
  await expect(rateLimitedFetch(1, 1).readFile(`${origin}/a.jpg`, noStop)).rejects.toMatchObject({
    failure: 'unreadable',
  })
  expect(sent).toBeLessThan(60)
})

test('an interrupt ends a rest at once', async () => {
  const { url, times } = await server([429], { 'retry-after': '60' })
  const reason = new Error('Ctrl-C')
  const interrupt = new AbortController()
  const reading = rateLimitedFetch(1, 1).readFile(url, interrupt.signal)
  const waiting = rateLimitedFetch(1, 1)
    .readFile(`${url}?2`, interrupt.signal)
    .catch(() => {})
  setTimeout(() => interrupt.abort(reason), 50)
  await expect(reading).rejects.toBe(reason)
  await waiting
  expect(times.length).toBeLessThanOrEqual(2)
})
