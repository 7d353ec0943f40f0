import { describe, expect, test } from 'vitest'
import { linkAddress, mediaAddress, originOf } from '../../src/sources/address'

const folder = '/reader/edition/'
const elsewhere = 'https://news.example/edition/'

describe('an address in a document', () => {
  test.each([
    ['pictures/a.jpg', folder, '/reader/edition/pictures/a.jpg'],
    ['./pictures/a.jpg', folder, '/reader/edition/pictures/a.jpg'],
    ['../a.jpg', folder, '/reader/a.jpg'],
    ['../../../a.jpg', folder, '/a.jpg'],
    ['/pictures/a.jpg', folder, '/pictures/a.jpg'],
    ['a.jpg?width=480#top', folder, '/reader/edition/a.jpg?width=480#top'],
    [' a.jpg\n', folder, '/reader/edition/a.jpg'],
    ['żółw.jpg', folder, '/reader/edition/%C5%BC%C3%B3%C5%82w.jpg'],
    ['https://cdn.example/a.jpg', folder, 'https://cdn.example/a.jpg'],
    ['//cdn.example/a.jpg', folder, 'https://cdn.example/a.jpg'],
    ['pictures/a.jpg', elsewhere, 'https://news.example/edition/pictures/a.jpg'],
    ['/a.jpg', elsewhere, 'https://news.example/a.jpg'],
    ['HTTPS://CDN.example:443/a.jpg', elsewhere, 'https://cdn.example/a.jpg'],
    ['https://bank.example:x@cdn.example/a.jpg', elsewhere, 'https://cdn.example/a.jpg'],
    ['/.//cdn.example/a.jpg', folder, '/cdn.example/a.jpg'],
    ['\u2028javascript:a', folder, '/reader/edition/%E2%80%A8javascript:a'],
  ])('%j in %s is found at %s', (url, base, found) => {
    expect(mediaAddress(url, base)).toBe(found)
    expect(linkAddress(url, base)).toBe(found)
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'ftp://news.example/a.jpg',
    'about:blank',
    'https://',
    'http://[bad',
    'jav\u0000ascript:alert(1)',
    'https://news.example/\u0007a.jpg',
    'https://news.example/a\u0085.jpg',
    'feed:javascript:alert(1)',
    'view-source:https://news.example/',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'ws://news.example/',
    'intent://news.example#Intent;end',
    '',
    '  ',
  ])('%j leads nowhere', (url) => {
    expect(mediaAddress(url, folder)).toBeNull()
    expect(linkAddress(url, folder)).toBeNull()
  })

  test.each([
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['tel:+48123456789', 'tel:+48123456789'],
    ['#corrections', '#corrections'],
  ])('%j may be followed, as a link only', (url, target) => {
    expect(linkAddress(url, folder)).toBe(target)
    expect(mediaAddress(url, folder)).not.toBe(target)
  })
})

describe('media over plain http', () => {
  test.each([
    ['http://cdn.example/a.jpg', folder, 'https://cdn.example/a.jpg'],
    ['http://cdn.example:8080/a.jpg', folder, 'https://cdn.example:8080/a.jpg'],
    ['http://cdn.example/a.jpg', elsewhere, 'https://cdn.example/a.jpg'],
    ['http://news.example/a.jpg', elsewhere, 'https://news.example/a.jpg'],
    ['//cdn.example/a.jpg', 'http://127.0.0.1:8801/', 'https://cdn.example/a.jpg'],
  ])('%s is asked for over https from %s', (url, base, address) => {
    expect(mediaAddress(url, base)).toBe(address)
  })

  test.each([
    ['http://127.0.0.1:8801/a.jpg', 'http://127.0.0.1:8801/2026/story/'],
    ['http://news.example/a.jpg', 'http://news.example/feed.json'],
  ])('%s stays as it is for a newsroom at %s', (url, base) => {
    expect(mediaAddress(url, base)).toBe(url)
  })
})

describe('a link', () => {
  test('to a page over plain http stays as it is', () => {
    expect(linkAddress('http://archive.example/1999', elsewhere)).toBe('http://archive.example/1999')
  })

  test.each([
    ['https://e.example/?utm_source=a&utm_medium=b', 'https://e.example/'],
    ['https://e.example/a?id=1&fbclid=x&page=2#top', 'https://e.example/a?id=1&page=2#top'],
    ['https://e.example/?q=a%20b+c&gclid=x', 'https://e.example/?q=a%20b+c'],
    ['https://e.example/?MC_EID=x&mc_cid=y&x', 'https://e.example/?x'],
    ['https://e.example/?utm=1&ref=main', 'https://e.example/?utm=1&ref=main'],
    ['mailto:desk@news.example?subject=A story', 'mailto:desk@news.example?subject=A%20story'],
  ])('%s leads to %s', (url, target) => {
    expect(linkAddress(url, elsewhere)).toBe(target)
  })

  test('within the page has no control characters', () => {
    expect(linkAddress('#a\u0000', elsewhere)).toBeNull()
  })
})

test.each([
  ['https://news.example/2026/story', 'https://news.example'],
  ['/reader/edition/', 'https://edition.invalid'],
  ['http://[bad', 'https://edition.invalid'],
])('%s is of the origin %s', (address, origin) => {
  expect(originOf(address)).toBe(origin)
})
