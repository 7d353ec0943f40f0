import { describe, expect, it } from 'vitest'
import {
  isBusy,
  isFront,
  isReadable,
  kindOf,
  pageDataIn,
  pageKey,
  pageWithDate,
  parseMessage,
} from '../../../src/reader/offline/policy'

const own = 'https://news.example'
const site = new URL(`${own}/`)
const folder = new URL(`${own}/news/`)
const source = 'https://cms.example'
const json = 'application/json'

describe('what the worker answers', () => {
  it.each([
    ['a page', 'document', `${own}/politics/a-story?from=mail`, 'page'],
    ['the front page', 'document', `${own}/`, 'page'],
    ['a page in a frame', 'iframe', `${own}/embed/politics/`, null],
    ['a draft', 'document', `${own}/_preview/token`, null],
    ['a page for frames in a tab', 'document', `${own}/embed/politics/`, null],
    ['a feed in a tab', 'document', `${own}/feed.xml`, null],
    ['a document of the edition in a tab', 'document', `${own}/edition/front.json`, null],
    ['another site', 'document', 'https://other.example/', null],
    ['code', 'script', `${own}/assets/main-a1.js`, 'code'],
    ['a face', 'font', `${own}/assets/serif-a1.woff2`, 'code'],
    ['a photo of the edition', 'image', `${own}/edition/pictures/a.avif`, 'photo'],
    ['a photo from elsewhere', 'image', 'https://photos.example/a.jpg', 'photo'],
    ['the icon', 'image', `${own}/icon.svg`, null],
    ['a film', 'video', `${own}/edition/a.mp4`, null],
  ])('for %s (%s) it is %s: %s', (_name, destination, address, kind) => {
    const asked = { method: 'GET', destination, accept: '*/*', url: new URL(address) }
    expect(kindOf(asked, site, source)).toBe(kind)
  })

  it.each([
    [`${own}/edition/front.json`, json, 'data'],
    [`${source}/wp-json/wp/v2/posts?page=2`, json, 'data'],
    ['https://other.example/answers', json, null],
    [`${own}/edition/front.json`, '*/*', null],
  ])('fetch(%s) that accepts %s is %s', (address, accept, kind) => {
    expect(kindOf({ method: 'GET', destination: '', accept, url: new URL(address) }, site, source)).toBe(kind)
  })

  it.each([
    ['document', '/news/politics', 'page'],
    ['document', '/news/', 'page'],
    ['document', '/news/embed/politics', null],
    ['document', '/politics', null],
    ['script', '/news/assets/main-a1.js', 'code'],
    ['script', '/assets/main-a1.js', null],
    ['image', '/news/icon.svg', null],
  ])('under a folder, a %s at %s is: %s', (destination, path, kind) => {
    expect(kindOf({ method: 'GET', destination, accept: '*/*', url: new URL(path, own) }, folder, source)).toBe(kind)
  })

  it('keeps out of everything that is not GET', () => {
    const url = new URL(`${own}/politics`)
    expect(kindOf({ method: 'POST', destination: 'document', accept: null, url }, site, source)).toBeNull()
  })
})

it.each([
  [200, 'basic', true],
  [200, 'cors', true],
  [0, 'opaque', false],
  [200, 'opaqueredirect', false],
  [206, 'basic', false],
  [404, 'basic', false],
  [503, 'cors', false],
] as const)('of answers with status %s and type %s it can read: %s', (status, type, kept) => {
  expect(isReadable({ status, type })).toBe(kept)
})

it.each([
  [`${own}/politics/?utm_source=mail#end`, `${own}/politics`],
  [`${own}/`, `${own}/`],
])('keeps %s as %s', (address, key) => {
  expect(pageKey(new URL(address))).toBe(key)
})

it.each([
  [200, false],
  [304, false],
  [404, false],
  [408, true],
  [429, true],
  [503, true],
])('an answer of the status %s is worth another try: %s', (status, busy) => {
  expect(isBusy({ status })).toBe(busy)
})

it.each([
  ['/', true],
  ['/politics', true],
  ['/politics/page.json', true],
  ['/edition/front.json', true],
  ['/edition/sections/sport/1.json', true],
  ['/edition/sections/sport/2.json', false],
  ['/edition/articles/sport/a-story.json', false],
  ['/politics/a-story', false],
  ['/politics/a-story/page.json', false],
])('%s belongs to the front or a section’s first page: %s', (path, front) => {
  expect(isFront(new URL(path, own), site)).toBe(front)
})

describe('a cached page', () => {
  const page =
    '<html><head><title>A</title></head><script type="application/json" id="first-page">{"answers":[]}</script>'

  it('says in its head when it was fetched, and gives its answers with that time', () => {
    const dated = pageWithDate(page, 12)
    expect(dated).toBe(page.replace('<head>', '<head><meta name="copy-from" content="12">'))
    expect(pageDataIn(dated ?? '')).toEqual({ answers: [], fetchedAt: 12 })
  })

  it('is never the shell', () => {
    expect(pageWithDate('<html><head></head><div id="root"></div>', 12)).toBeNull()
    expect(pageDataIn('<html><head></head><div id="root"></div>')).toBeNull()
  })
})

it.each([
  [{ type: 'SKIP_WAITING' }, { type: 'SKIP_WAITING' }],
  [
    { type: 'IS_YOUR_CODE', address: '/a.js' },
    { type: 'IS_YOUR_CODE', address: '/a.js' },
  ],
  [{ type: 'IS_YOUR_CODE', address: 5 }, null],
  [
    { type: 'CACHE_PHOTOS', addresses: ['a', 7, null] },
    { type: 'CACHE_PHOTOS', addresses: ['a'] },
  ],
  [
    { type: 'CACHE_PAGES', addresses: ['a'] },
    { type: 'CACHE_PAGES', addresses: ['a'] },
  ],
  [{ type: 'CACHE_PHOTOS' }, null],
  [{ type: 'DELETE_ALL' }, null],
  ['SKIP_WAITING', null],
  [null, null],
])('reads the message %j as %j', (data, message) => {
  expect(parseMessage(data)).toEqual(message)
})
