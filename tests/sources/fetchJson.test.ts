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

  test.each([
    ['iso-8859-2', Buffer.from([0x22, 0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6, 0x22])],
    ['"windows-1250"', Buffer.from([0x22, 0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6, 0x22])],
    ['utf-16le', Buffer.from('"Zażółć"', 'utf16le').subarray(0)],
    ['UTF-8', Buffer.from('"Zażółć"')],
  ])('in %s is read by its charset', async (charset, body) => {
    const origin = await serve((_request, response) =>
      response.setHeader('content-type', `application/json; charset=${charset}`).end(body),
    )
    expect((await fetchJson(`${origin}/a.json`, noStop)).document).toMatch(/^Zażół?ć$/)
  })

  test.each([
    [
      'in its XML declaration',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-2"?><a>Za\xbf\xf3\xb3\xe6</a>', 'latin1'),
    ],
    [
      'in single quotes',
      Buffer.from("<?xml version='1.0' encoding='windows-1250'?><a>Za\xbf\xf3\xb3\xe6</a>", 'latin1'),
    ],
    ['by a byte order mark', Buffer.from('\ufeff<a>Zażółć</a>', 'utf16le')],
  ])('is read by the charset that it names %s, where its header names none', async (_, body) => {
    const origin = await serve((_request, response) => response.end(body))
    const { document } = await fetchJson(`${origin}/a.xml`, noStop, (text) => text)
    expect(document).toMatch(/<a>Zażół?ć<\/a>$/)
  })

  const inHex = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')
  test.each([
    ['windows-1250', '5a61bff3b3e6', 'Zażółć'],
    ['windows-1251', 'cff0e8e2e5f2', 'Привет'],
    ['windows-1252', '93636166e994', '“café”'],
    ['iso-8859-9', 'ddf064fd72', 'İğdır'],
    ['koi8-r', 'f0d2c9d7c5d4', 'Привет'],
    ['shift_jis', '938c8b9e82cc8977', '東京の駅'],
    ['euc-kr', 'bcadbfefbdc3', '서울시'],
    ['gb18030', 'b1b1bea9cad0', '北京市'],
    ['big5', 'a578a55fa5ab', '台北市'],
  ])('in %s is read by its header, its XML declaration, and refused without either', async (charset, hex, words) => {
    const json = Buffer.concat([Buffer.from('"'), inHex(hex), Buffer.from('"')])
    const xml = Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${charset}"?>`), inHex(hex)])
    const origin = await serve(({ url = '' }, response) => {
      response.setHeader('content-type', url.includes('named') ? `application/json; charset=${charset}` : 'text/xml')
      response.end(url.endsWith('xml') ? xml : json)
    })
    expect((await fetchJson(`${origin}/named.json`, noStop)).document).toBe(words)
    const read = (path: string) => fetchJson(`${origin}/${path}`, noStop, (text) => text.replace(/^<[^>]+>/, ''))
    expect((await read('a.xml')).document).toBe(words)
    await expect(fetchJson(`${origin}/a.json`, noStop)).rejects.toMatchObject({ failure: 'unreadable' })
  })

  test.each([
    ['iso-8859-1', '"Zażółć"'],
    ['windows-1252', '\ufeff"Zażółć"'],
    ['us-ascii', '"Zażółć"'],
    ['utf8mb4', '"Zażółć"'],
    ['none', '"Zażółć"'],
    ['binary', '"Zażółć"'],
  ])('in UTF-8 is read so, although its header says %s', async (charset, body) => {
    const origin = await serve((_request, response) =>
      response.setHeader('content-type', `application/json; charset=${charset}`).end(body),
    )
    expect((await fetchJson(`${origin}/a.json`, noStop)).document).toBe('Zażółć')
  })

  const cyrillic = Buffer.from('<a>\xcf\xf0\xe8\xe2\xe5\xf2</a>', 'latin1')
  const declaring = (charset: string) => Buffer.from(`<?xml version="1.0" encoding="${charset}"?>`)
  test.each([
    ['a mark of UTF-16 against its header', 'utf-16', Buffer.from('\ufeff<a>Привет</a>', 'utf16le').swap16()],
    ['a mark of UTF-16 against UTF-8', 'utf-8', Buffer.from('\ufeff<a>Привет</a>', 'utf16le')],
    ['its zeros, without a mark', 'utf-8', Buffer.from('<a>Привет</a>', 'utf16le')],
    ['a declaration against us-ascii', 'us-ascii', Buffer.concat([declaring('windows-1251'), cyrillic])],
    ['a declaration against Latin-1', 'iso-8859-1', Buffer.concat([declaring('cp1251'), cyrillic])],
    ['a declaration against UTF-8', 'utf-8', Buffer.concat([declaring('windows-1251'), cyrillic])],
    [
      'its letters against a declaration',
      'iso-8859-1',
      Buffer.concat([declaring('UTF-16'), Buffer.from('<a>Привет</a>')]),
    ],
  ])('is read by %s', async (_, charset, body) => {
    const origin = await serve((_request, response) =>
      response.setHeader('content-type', `text/xml; charset=${charset}`).end(body),
    )
    expect((await fetchJson(`${origin}/a.xml`, noStop, (text) => text)).document).toMatch(/<a>Привет<\/a>$/)
  })

  test('in UTF-8 is read although one letter of many was cut in two', async () => {
    const body = Buffer.concat([Buffer.from(`"${'Zażółć gęślą. '.repeat(10)}`), Buffer.from([0xc5, 0x22])])
    const origin = await serve((_request, response) => response.end(body))
    expect((await fetchJson(`${origin}/a.json`, noStop)).document).toMatch(/^Zażółć gęślą\. .* \ufffd$/)
  })

  test.each(['\n\ufeff\ufeff{"a":1}', '\u00a0{"a":1}\u00a0'])('is read although it is %j', async (body) => {
    const origin = await serve((_request, response) => response.end(body))
    expect((await fetchJson(`${origin}/a.json`, noStop)).document).toEqual({ a: 1 })
  })

  test('is read although control characters stand in its strings as they are', async () => {
    const origin = await serve((_request, response) => response.end('{"a": "one\r\ntwo\u0007", "b":\n[1]}'))
    expect((await fetchJson(`${origin}/a.json`, noStop)).document).toEqual({ a: 'one\r\ntwo\u0007', b: [1] })
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
    ['{"a": 1,\n "b": x}', /line 2, column 7, at "x}"/],
    ['{"a": [1, 2', /ends too early, line 1, column 12/],
    ['{"a": 1} {', /line 1, column 10/],
    ['[1, ]', /line 1, column 5/],
    ['{"a" 1}', /line 1, column 6/],
    ['<!doctype html>', /line 1, column 1, at "<!doctype html>"/],
    ['{"a": "\\x41"}', /line 1, column 8, at "\\\\x41/],
    ['[01]', /line 1, column 3/],
    ['', /it is empty/],
  ])('because %j came says where it stops being JSON', async (body, place) => {
    const origin = await serve((_request, response) => response.end(body))
    await expect(fetchJson(`${origin}/a.json`, noStop)).rejects.toThrow(place)
  })

  test.each([
    ['without a charset', 'application/json', /is not UTF-8, and names no other charset/],
    ['in a charset that nobody knows', 'application/json; charset=klingon', /is not in its charset klingon/],
    ['in another charset than it says', 'application/json; charset=utf-8', /is not in its charset utf-8/],
  ])('because windows-1252 came %s is unreadable', async (_, type, reason) => {
    const body = Buffer.from('"Caf\u00e9"', 'latin1')
    const origin = await serve((_request, response) => response.setHeader('content-type', type).end(body))
    await expect(fetchJson(`${origin}/a.json`, noStop)).rejects.toMatchObject({
      failure: 'unreadable',
      message: expect.stringMatching(reason),
    })
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
    await expect(fetchJson(`${origin}/a.json`, noStop, undefined, 50)).rejects.toMatchObject({
      name: 'ReadError',
      failure: 'slow',
    })
  })

  test('when it begins to answer and never ends', async () => {
    const origin = await serve((_request, response) => response.write('{"title":'))
    await expect(fetchJson(`${origin}/a.json`, noStop, undefined, 50)).rejects.toMatchObject({
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
