// @vitest-environment node
import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { openQueryClient } from '../../../src/reader/queries/queryClient'
import { fetchJson } from '../../../src/sources/fetchJson'
import { serve } from '../../sources/loopback'

type Reply = (response: ServerResponse) => void

const status =
  (code: number, headers = {}): Reply =>
  (response) =>
    response.writeHead(code, headers).end('{}')
const says =
  (text: string): Reply =>
  (response) =>
    response.end(text)

/** A server that gives one reply after the other, and the times at which it was asked, in ms. */
async function aServer(replies: Reply[]) {
  const asked: number[] = []
  const origin = await serve((_request, response) => {
    const reply = replies[asked.length] ?? replies.at(-1)
    asked.push(Date.now())
    reply?.(response)
  })
  const ask = () =>
    openQueryClient().fetchQuery({
      queryKey: ['a question'],
      queryFn: async ({ signal }) => (await fetchJson(`${origin}/a.json`, signal)).document,
    })
  return { asked, ask, origin }
}

describe('a question that fails', () => {
  test('is asked again, up to twice, when that may heal it', async () => {
    const { asked, ask } = await aServer([status(503), (response) => response.destroy(), says('"at last"')])
    expect(await ask()).toBe('at last')
    expect(asked).toHaveLength(3)
  })

  test('is given up after the third try', async () => {
    const { asked, ask } = await aServer([status(503)])
    await expect(ask()).rejects.toMatchObject({ failure: 'unreachable' })
    expect(asked).toHaveLength(3)
  })

  test('is not asked again before the server said that it may be', async () => {
    const { asked, ask } = await aServer([status(429, { 'retry-after': '2' }), says('"now"')])
    expect(await ask()).toBe('now')
    const [first = 0, second = 0] = asked
    expect(second - first).toBeGreaterThanOrEqual(1990)
  })

  test.each([
    ['there is no such thing', status(404), 'missing'],
    ['the server refuses', status(403), 'refused'],
    ['a page of HTML came, as from a captive portal', says('<!doctype html><title>Log in</title>'), 'unreadable'],
    ['half a document came', says('{"format":"edition/1"'), 'unreadable'],
  ])('is asked only once when %s', async (_, reply, failure) => {
    const { asked, ask } = await aServer([reply])
    await expect(ask()).rejects.toMatchObject({ failure })
    expect(asked).toHaveLength(1)
  })
})

test('a question that the reader has left ends at the server too, and its late answer changes nothing', async () => {
  let left = () => {}
  const hasLeft = new Promise<void>((resolve) => {
    left = resolve
  })
  const origin = await serve((request, response) => {
    if (request.url === '/fast.json') response.end('"fast"')
    else request.on('close', left)
  })
  const queries = openQueryClient()
  const question = (name: string) => ({
    queryKey: [name],
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      (await fetchJson(`${origin}/${name}.json`, signal)).document,
  })
  const slow = queries.fetchQuery(question('slow')).catch((error: unknown) => error)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await queries.cancelQueries({ queryKey: ['slow'] })
  expect(await queries.fetchQuery(question('fast'))).toBe('fast')
  await hasLeft
  expect(await slow).toBeInstanceOf(Error)
  expect(queries.getQueryData(['slow'])).toBeUndefined()
})
