import { describe, expect, it } from 'vitest'
import { datedPage, fetchedAt, isKeepable, kindOf, messageIn, pageKey } from '../../../src/reader/offline/policy'

const own = 'https://news.example'
const source = 'https://cms.example'
const json = 'application/json'

describe('what the worker answers', () => {
  it.each([
    ['a page', 'document', `${own}/politics/a-story?from=mail`, 'page'],
    ['the front page', 'document', `${own}/`, 'page'],
    ['a page in a frame', 'iframe', `${own}/embed/politics/`, null],
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
    expect(kindOf(asked, own, source)).toBe(kind)
  })

  it.each([
    [`${own}/edition/front.json`, json, 'data'],
    [`${source}/wp-json/wp/v2/posts?page=2`, json, 'data'],
    ['https://other.example/answers', json, null],
    [`${own}/edition/front.json`, '*/*', null],
  ])('fetch(%s) that accepts %s is %s', (address, accept, kind) => {
    expect(kindOf({ method: 'GET', destination: '', accept, url: new URL(address) }, own, source)).toBe(kind)
  })

  it('keeps out of everything that is not GET', () => {
    const url = new URL(`${own}/politics`)
    expect(kindOf({ method: 'POST', destination: 'document', accept: null, url }, own, source)).toBeNull()
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
] as const)('of answers with status %s and type %s it keeps: %s', (status, type, kept) => {
  expect(isKeepable({ status, type })).toBe(kept)
})

it.each([
  [`${own}/politics/?utm_source=mail#end`, `${own}/politics`],
  [`${own}/`, `${own}/`],
])('keeps %s as %s', (address, key) => {
  expect(pageKey(new URL(address))).toBe(key)
})

it.each([
  ['Tue, 24 Nov 2026 10:00:00 GMT', Date.UTC(2026, 10, 24, 10)],
  ['Wed, 25 Nov 2026 10:00:00 GMT', Date.UTC(2026, 10, 24, 12)],
  ['soon', Date.UTC(2026, 10, 24, 12)],
  ['', Date.UTC(2026, 10, 24, 12)],
])('an answer of the date %j was fetched no later than now', (date, time) => {
  expect(fetchedAt(new Headers({ date }), Date.UTC(2026, 10, 24, 12))).toBe(time)
})

it('a kept page says in its head when it was fetched, and the shell is not kept as a page', () => {
  expect(datedPage('<html><head><title>A</title></head><script id="first-page">', 12)).toBe(
    '<html><head><meta name="copy-from" content="12"><title>A</title></head><script id="first-page">',
  )
  expect(datedPage('<html><head></head><div id="root"></div>', 12)).toBeNull()
})

it.each([
  [{ type: 'take over' }, { type: 'take over' }],
  [
    { type: 'is your code', address: '/a.js' },
    { type: 'is your code', address: '/a.js' },
  ],
  [{ type: 'is your code', address: 5 }, null],
  [
    { type: 'keep photos', addresses: ['a', 7, null] },
    { type: 'keep photos', addresses: ['a'] },
  ],
  [{ type: 'keep photos' }, null],
  [{ type: 'delete all' }, null],
  ['take over', null],
  [null, null],
])('reads the message %j as %j', (data, message) => {
  expect(messageIn(data)).toEqual(message)
})
