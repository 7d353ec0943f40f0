// @vitest-environment node
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { keptAnswer } from '../../src/server/keptAnswer'
import { openNewsroom } from '../support/newsroom'
import { openTestServer } from '../support/testServer'

const path = '/politics/a-story'

function openServer() {
  const newsroom = openNewsroom({
    id: '1',
    slug: 'a-story',
    headline: 'First words',
    published: '2026-10-01T06:00:00Z',
  })
  return openTestServer(newsroom, {
    compress: async (bytes) => new Uint8Array(gzipSync(bytes)),
    oldAddresses: { known: (address) => (address === `${path}?p=7` ? '/politics' : null), find: async () => null },
  })
}

function asked(headers: Record<string, string>) {
  return { acceptEncoding: headers['accept-encoding'] ?? null, ifNoneMatch: headers['if-none-match'] ?? null }
}

describe('a kept page', () => {
  it.each([
    ['for who takes no compression', {}],
    ['for who takes gzip', { 'accept-encoding': 'gzip' }],
    ['for a browser', { 'accept-encoding': 'gzip, deflate, br' }],
    ['for who has another', { 'if-none-match': 'W/"other"' }],
    ['for who has it', { 'if-none-match': '*', 'accept-encoding': 'gzip' }],
  ])('is sent at once as it is otherwise, %s', async (_, headers: Record<string, string>) => {
    const server = openServer()
    await server.get(path)
    await server.get(path, headers)
    const answer = await server.get(path, headers)
    const atOnce = keptAnswer(path, '', asked(headers), server)
    expect(atOnce?.status).toBe(answer.status)
    expect(atOnce?.headers).toEqual(Object.fromEntries(answer.headers))
    expect(Buffer.from(atOnce?.body ?? [])).toEqual(Buffer.from(await answer.arrayBuffer()))
  })

  it.each([`${path}/`, path])('is found at %s, whatever its query', async (address) => {
    const server = openServer()
    await server.get(path)
    expect(keptAnswer(address, '?from=mail', asked({}), server)?.status).toBe(200)
  })

  it('is left to be made, renewed, compressed or led on first', async () => {
    const server = openServer()
    const atOnce = (address: string, search = '', headers = {}) => keptAnswer(address, search, asked(headers), server)
    expect(atOnce(path)).toBeNull()
    await server.get(path)
    await server.get('/politics/nothing')
    expect(atOnce(path)?.status).toBe(200)
    expect(atOnce('/politics/nothing')).toBeNull()
    expect(atOnce(path, '?p=7')).toBeNull()
    expect(atOnce(path, '', { 'accept-encoding': 'br' })).toBeNull()
    server.clock.now += 11_000
    expect(atOnce(path)).toBeNull()
    server.clock.now -= 11_000
    server.pages.purge(['story:1'])
    expect(atOnce(path)).toBeNull()
  })
})
