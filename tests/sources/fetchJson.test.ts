import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { fetchJson } from '../../src/sources/fetchJson'
import { deserted, serve } from './loopback'

const noStop = new AbortController().signal

describe('a document that is there', () => {
  test.each([
    ['an object', '{"title":"Broadsheet"}', { title: 'Broadsheet' }],
    ['a list', '[1,2]', [1, 2]],
    ['nothing but null', 'null', null],
    ['an object behind a byte order mark', '\ufeff{"title":"Zażółć"}', { title: 'Zażółć' }],
  ])('%s is read', async (_, body, document) => {
    const origin = await serve((_request, response) => response.end(body))
    expect((await fetchJson(`${origin}/a.json`, noStop)).document).toEqual(document)
  })

  test('is asked for as JSON and without the reader’s cookies', async () => {
    const origin = await serve(({ headers }, response) => response.end(JSON.stringify(headers)))
    const { document: headers } = await fetchJson(`${origin}/a.json`, noStop)
    expect(headers).toMatchObject({ accept: 'application/json' })
    expect(headers).not.toHaveProperty('cookie')
  })

  test('is found behind a redirect', async () => {
    const origin = await serve(({ url }, response) => {
      if (url === '/old.json') response.writeHead(301, { location: '/new.json' }).end()
      else response.end('"moved"')
    })
    expect((await fetchJson(`${origin}/old.json`, noStop)).document).toBe('moved')
  })
})

describe('a document that can’t be had', () => {
  test.each([
    [404, 'missing'],
    [410, 'missing'],
    [400, 'refused'],
    [401, 'refused'],
    [408, 'unreachable'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('with the answer %i is %s', async (status, failure) => {
    const origin = await serve((_request, response) => response.writeHead(status).end('{}'))
    await expect(fetchJson(`${origin}/a.json`, noStop)).rejects.toMatchObject({ name: 'ReadError', failure })
  })

  test.each([
    ['a page of HTML', '<!doctype html><title>Broadsheet</title>'],
    ['half a document', '{"format":"edition/1","title":"Broad'],
    ['nothing', ''],
    ['more than 5,000,000 characters', `"${'a'.repeat(5_000_000)}"`],
  ])('because %s came is unreadable', async (_, body) => {
    const origin = await serve((_request, response) => response.writeHead(200).end(body))
    await expect(fetchJson(`${origin}/a.json`, noStop)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'unreadable',
    })
  })

  test('because nobody listens is unreachable', async () => {
    await expect(fetchJson(`${await deserted()}/a.json`, noStop)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'unreachable',
    })
  })

  test('because the server hangs up is unreachable', async () => {
    const origin = await serve((request) => request.socket.destroy())
    await expect(fetchJson(`${origin}/a.json`, noStop)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'unreachable',
    })
  })

  test('because the line broke halfway is unreachable', async () => {
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"title":', () => response.destroy())
    })
    await expect(fetchJson(`${origin}/a.json`, noStop)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'unreachable',
    })
  })

  test('because its address is none is unreachable', async () => {
    await expect(fetchJson('http://[bad', noStop)).rejects.toMatchObject({ name: 'ReadError', failure: 'unreachable' })
  })

  test('because the device has no line is told as that', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
    await expect(fetchJson(`${await deserted()}/a.json`, noStop)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'offline',
    })
  })
})

describe('a server that keeps readers waiting is slow', () => {
  test('when it never answers', async () => {
    const origin = await serve(() => {})
    await expect(fetchJson(`${origin}/a.json`, noStop, 50)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'slow',
    })
  })

  test('when it begins to answer and never ends', async () => {
    const origin = await serve((_request, response) => response.write('{"title":'))
    await expect(fetchJson(`${origin}/a.json`, noStop, 50)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'slow',
    })
  })
})

describe('a reader who has left stops the work', () => {
  test('before it begins', async () => {
    const reason = new Error('the reader has left')
    const origin = await serve((_request, response) => response.end('{}'))
    await expect(fetchJson(`${origin}/a.json`, AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  test('while it waits for an answer', async () => {
    const reason = new Error('the reader has left')
    const stop = new AbortController()
    const origin = await serve(() => stop.abort(reason))
    await expect(fetchJson(`${origin}/a.json`, stop.signal)).rejects.toBe(reason)
  })

  test('while the answer is coming', async () => {
    const reason = new Error('the reader has left')
    const stop = new AbortController()
    const origin = await serve((_request, response) => response.write('{"title":', () => stop.abort(reason)))
    await expect(fetchJson(`${origin}/a.json`, stop.signal)).rejects.toBe(reason)
  })
})
