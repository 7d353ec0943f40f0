// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headersFor, parseHeaders } from '../../src/render/headerRules'

const text = `
# Everything
/*
  Cache-Control: max-age=60
  X-Frame-Options: DENY
  Link: </a>; rel=preload: yes

/embed/*
  ! x-frame-options
  cache-control: no-store

/*/print
  X-Robots-Tag: noindex
  X-Robots-Tag: noarchive
/about
  X-About: exact
`

describe('a _headers file', () => {
  const all = { 'Cache-Control': 'max-age=60', 'X-Frame-Options': 'DENY', Link: '</a>; rel=preload: yes' }
  const embed = { 'cache-control': 'no-store', Link: all.Link }

  it.each<[string, string, Record<string, string>]>([
    ['gives every path what its splat fits', '/', all],
    ['keeps to whole paths where there is no splat', '/about/us', all],
    ['adds what an exact path sets', '/about', { ...all, 'X-About': 'exact' }],
    ['lets a later rule win, in whatever case, and detach', '/embed/politics', embed],
    ['has nothing for a folder that only begins alike', '/embedded', all],
    [
      'fits a splat in the middle and joins a header named twice',
      '/a/b/print',
      { ...all, 'X-Robots-Tag': 'noindex, noarchive' },
    ],
  ])('%s: %s', (_, path, expected) => {
    expect(headersFor(path, parseHeaders(text))).toEqual(expected)
  })

  it('takes dots in paths as dots', () => {
    expect(headersFor('/feedxxml', parseHeaders('/feed.xml\n  A: 1'))).toEqual({})
  })

  it.each(['', '# only words', '  Early: before any path', '/a\n  no colon\n  Empty:'])('passes over %j', (odd) => {
    expect(headersFor('/a', parseHeaders(odd))).toEqual({})
  })

  it('reads lines that end as on Windows', () => {
    expect(headersFor('/a', parseHeaders('/*\r\n  A: 1\r\n'))).toEqual({ A: '1' })
  })
})

describe('the headers of the site', () => {
  const rules = parseHeaders(readFileSync('public/_headers', 'utf8'))
  const at = (path: string) => headersFor(path, rules)
  const own = ['/', '/politics/', '/politics/a-slug/', '/feed.xml']
  const shared = [
    '/assets/main-a1.js',
    '/edition/front.json',
    '/edition/pictures/a.avif',
    '/embed/politics/',
    '/embed.js',
    '/oembed/politics/a-story.json',
  ]

  it.each([...own, '/embed/politics/'])('are safe for the page %s', (path) => {
    expect(at(path)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringContaining('geolocation=()'),
    })
    expect(at(path)['Content-Security-Policy']).toMatch(/^default-src 'none'; script-src 'self' '{{script-hash}}'; /)
    expect(at(path)['Content-Security-Policy']).not.toMatch(/unsafe-/)
  })

  it.each(shared)('let nothing in %s be taken for something else', (path) => {
    expect(at(path)['X-Content-Type-Options']).toBe('nosniff')
  })

  it.each(['/edition/front.json', '/edition/pictures/map.svg'])('let nothing run in %s opened alone', (path) => {
    expect(at(path)['Content-Security-Policy']).toMatch(/^default-src 'none';.* sandbox$/)
  })

  it('are not repeated with each of a page’s files', () => {
    for (const path of ['/assets/main-a1.js', '/edition/pictures/a.avif', '/embed.js']) {
      expect(JSON.stringify(at(path)).length).toBeLessThan(320)
    }
  })

  it('let other pages frame the embed and nothing else', () => {
    expect(at('/embed/politics/')['Content-Security-Policy']).toContain('frame-ancestors *;')
    expect(at('/embed/politics/')).not.toHaveProperty('Cross-Origin-Opener-Policy')
    for (const path of own) {
      expect(at(path)['Content-Security-Policy']).toContain("frame-ancestors 'none';")
      expect(at(path)['Cross-Origin-Opener-Policy']).toBe('same-origin')
    }
  })

  it('differ in the policy of the embed by its ancestors alone', () => {
    const policy = at('/embed/a')['Content-Security-Policy']
    expect(policy?.replace('frame-ancestors *', "frame-ancestors 'none'")).toBe(at('/')['Content-Security-Policy'])
  })

  it.each(shared)('open %s to other origins', (path) => {
    expect(at(path)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
  })

  it.each(own)('keep %s to this origin', (path) => {
    expect(at(path)).not.toHaveProperty('Access-Control-Allow-Origin')
  })

  it.each([
    ['/assets/main-a1.js', 'public, max-age=31536000, immutable'],
    ['/embed.js', 'public, max-age=300'],
    ['/politics/', 'public, max-age=0, must-revalidate'],
    ['/edition/front.json', 'public, max-age=0, must-revalidate'],
    ['/edition/pictures/a.avif', 'public, max-age=86400'],
  ])('keep %s for as long as it is good', (path, expected) => {
    expect(at(path)['Cache-Control']).toBe(expected)
  })

  it('never meet the same header twice, which Cloudflare would join', () => {
    const base = rules.find((rule) => rule.path === '/*')
    const again = rules
      .filter((rule) => rule !== base)
      .flatMap((rule) =>
        Object.keys(rule.headers).filter((name) => name in (base?.headers ?? {}) && !rule.detached.includes(name)),
      )
    expect(again).toEqual([])
  })
})
