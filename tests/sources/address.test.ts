import { describe, expect, test } from 'vitest'
import { linkAddress, mediaAddress } from '../../src/sources/address'

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
    ['HTTP://CDN.example/a.jpg', folder, 'http://cdn.example/a.jpg'],
    ['//cdn.example/a.jpg', folder, 'https://cdn.example/a.jpg'],
    ['pictures/a.jpg', elsewhere, 'https://news.example/edition/pictures/a.jpg'],
    ['/a.jpg', elsewhere, 'https://news.example/a.jpg'],
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
