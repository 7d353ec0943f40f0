// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, parseAccent } from '../../src/embed/accent'
import { defaults, mostStories, parseFrameParameters, parseOrigins } from '../../src/embed/frameParameters'
import fc from '../support/fastCheck'

const allowed = { languages: ['en', 'pl'], origins: ['https://portal.example'] }
const read = (query: string) => parseFrameParameters(query, allowed)

describe('what a portal asks of a frame', () => {
  it('is nothing unless it says so', () => {
    for (const query of ['', '?', '?utm_source=portal&initialWidth=300']) expect(read(query)).toEqual(defaults)
  })

  it.each([
    ['theme', 'dark', 'dark'],
    ['theme', 'transparent', 'transparent'],
    ['density', 'compact', 'compact'],
    ['face', 'system', 'system'],
    ['language', 'pl', 'pl'],
    ['language', 'pl-pl', 'pl-PL'],
    ['links', 'top', 'top'],
    ['history', 'push', 'push'],
    ['limit', '1', 1],
    ['limit', '20', 20],
    ['layout', 'headlines', 'headlines'],
    ['view', 'card', 'card'],
    ['origin', 'https://portal.example', 'https://portal.example'],
  ])('may be %s=%s', (name, value, expected) => {
    expect(read(`?${new URLSearchParams({ [name]: value })}`)).toEqual({ ...defaults, [name]: expected })
  })

  it.each([
    'theme=Dark',
    'theme=dark&theme=light',
    'theme=;}@import url(//evil.example)',
    'accent=%23a4161a',
    'accent=red',
    'accent=a4161a;background:url(//evil.example)',
    'density=0',
    'face=Comic Sans MS',
    'language=de',
    'language=pl-Latn-x-very-private',
    'language=__proto__',
    'links=_blank',
    'links=javascript:alert(1)',
    'history=yes',
    'limit=0',
    'limit=21',
    'limit=-1',
    'limit=1e1',
    'limit=999999999999',
    'layout=constructor',
    'view=CARD',
    'origin=https://evil.example',
    'origin=https://portal.example.evil.example',
    'origin=*',
    'origin=null',
  ])('is passed over where it is not on the list: %s', (query) => {
    expect(read(`?${query}`)).toEqual(defaults)
  })

  it('never lets anything through that is not on a list, whatever the query', () => {
    const name = fc.constantFrom(...Object.keys(defaults))
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(';}@import url()', '</style>', 'url(javascript:0)', '__proto__'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const parameters = read(`?${new URLSearchParams(pairs)}`)
        expect(parameters.limit).toBeGreaterThanOrEqual(1)
        expect(parameters.limit).toBeLessThanOrEqual(mostStories)
        const { accent, limit, language, ...words } = parameters
        for (const word of Object.values(words)) expect(word ?? 'none').toMatch(/^[a-z]+$/)
        expect(accent?.color ?? '#000000').toMatch(/^#[0-9a-f]{6}$/)
        expect(language ?? 'en').toMatch(/^(en|pl)\b/)
      }),
    )
  })
})

describe('a portal’s accent', () => {
  it.each([
    ['a4161a', 'light'],
    ['0b5fff', 'light'],
    ['000000', 'light'],
    ['ff7a70', 'dark'],
    ['ffffff', 'dark'],
    ['FFD400', 'dark'],
  ])('%s is used in the %s scheme, where it can be read', (digits, scheme) => {
    expect(parseAccent(digits)).toMatchObject({ color: `#${digits.toLowerCase()}`, scheme })
  })

  it.each(['808080', '777777', 'e0463c', '', 'fff', '#a4161a', 'a4161a00', 'gggggg'])('%j is refused', (digits) => {
    expect(parseAccent(digits)).toBeNull()
  })

  it('can be read on paper and under ink, whichever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const accent = parseAccent(number.toString(16).padStart(6, '0'))
        if (accent === null) return
        const paper = accent.scheme === 'light' ? '#fdfcfa' : '#121316'
        expect(contrast(accent.color, paper)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(accent.color, accent.ink)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('is checked against the papers that the tokens have', () => {
    const tokens = readFileSync('src/reader/app/tokens.css', 'utf8')
    for (const line of ['--paper: light-dark(#fdfcfa, #121316)', '--raised: light-dark(#ffffff, #1a1c20)']) {
      expect(tokens).toContain(line)
    }
  })
})

describe('the list of portals', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['https://portal.example', ['https://portal.example']],
    [
      'https://a.example, https://b.example:8443\nhttp://localhost:5173',
      ['https://a.example', 'https://b.example:8443', 'http://localhost:5173'],
    ],
    ['portal.example https://portal.example/ https://p.example/path * null https://*.example', []],
  ])('%j holds %j', (setting, origins) => {
    expect(parseOrigins(setting)).toEqual(origins)
  })
})
