import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withAncestors } from '../../src/build/framing'
import { headersFor, parseHeaders } from '../../src/render/headerRules'

const headers = readFileSync('public/_headers', 'utf8')
const policyAt = (path: string, setting: string) =>
  headersFor(path, parseHeaders(withAncestors(headers, setting)))['Content-Security-Policy']

describe('who may frame what', () => {
  it.each(['', '  ', ' , '])('is everyone, where the list of portals is %j', (setting) => {
    expect(withAncestors(headers, setting)).toBe(headers)
    expect(policyAt('/embed/politics/', setting)).toContain('frame-ancestors *;')
  })

  it('is the portals on the list, by their origins', () => {
    expect(policyAt('/embed/politics/', 'https://a.example,\n http://localhost:8080')).toContain(
      'frame-ancestors https://a.example http://localhost:8080;',
    )
  })

  it.each(['/', '/politics/', '/search', '/edition/pictures/a.svg'])('is never anyone for %s, list or not', (path) => {
    expect(policyAt(path, 'https://a.example')).toBe(policyAt(path, ''))
    expect(policyAt(path, 'https://a.example')).not.toContain('a.example')
  })

  it.each(['a.example', 'https://a.example/', 'https://a.example/path', 'https://*.example', '*', "'self'", 'null'])(
    'can’t be %s, which is no origin: the build ends and names it',
    (word) => {
      expect(() => withAncestors(headers, `https://b.example ${word}`)).toThrow(`VITE_EMBED_HOSTS has "${word}"`)
    },
  )
})
