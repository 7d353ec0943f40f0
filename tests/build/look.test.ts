// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { paleness, themedAccent } from '../../src/build/look'
import { withLook } from '../../src/build/template'
import { wordmarkOf } from '../../src/build/wordmark'
import { inlinedStyles } from '../../src/render/document'

const assets = { modules: [], sheets: ['/a.css'] }
const template = {
  shell: '',
  styles: { '/a.css': ':root{}' },
  look: '',
  wordmark: null,
  shellAssets: assets,
  assets: { '/': assets, '/embed/:section': assets },
  opening: [],
  address: 'https://news.example/',
}
const plain = { accent: null, sectionColours: {}, faces: {} }

describe('a newsroom’s look', () => {
  it('leaves the styles as they are when nothing is chosen', () => {
    expect(withLook(template, plain, null)).toEqual(template)
  })

  it.each([
    ['accent', { accent: { light: '#003366', dark: '#99ccff' } }, '--accent-light:#003366;--accent-dark:#99ccff'],
    [
      'colour of a section',
      { sectionColours: { sport: { light: '#2e6b1f', dark: '#8ccf73' } } },
      '[data-section="sport"]{--section:light-dark(#2e6b1f,#8ccf73)}',
    ],
    ['face that devices have', { faces: { ui: { family: 'Verdana, sans-serif' } } }, '{--face-ui:Verdana, sans-serif}'],
    [
      'face of its own',
      { faces: { text: { family: '"Lora", serif', file: '/faces/lora.woff2' } } },
      '@font-face{font-family:"Lora";font-weight:100 900;font-display:optional;src:url("/faces/lora.woff2") format("woff2")}',
    ],
  ])('has its %s on every page', (_, look, rule) => {
    const own = withLook(template, { ...plain, ...look }, null)
    for (const kind of [null, '/', '/embed/:section']) expect(inlinedStyles(own, kind).join()).toContain(rule)
  })

  it('has its drawn name where there is a masthead, which frames lack', () => {
    const own = withLook(template, plain, { shape: '', rules: '[data-newspaper]{}' })
    expect(inlinedStyles(own, '/')).toEqual([':root{}', '[data-newspaper]{}'])
    expect(inlinedStyles(own, '/embed/:section')).toEqual([':root{}'])
  })

  it.each([
    [
      'in place of ours',
      { family: 'Lora', file: '/faces/lora.woff2' },
      '<link rel="face" title="serif" href="/faces/lora.woff2" />',
    ],
    ['not at all when devices have it', { family: 'Georgia' }, ''],
  ])('has its face fetched early, %s', (_, text, link) => {
    const shell = '<link rel="face" title="serif" href="/a.woff2" /><link rel="face" title="sans" href="/b.woff2" />'
    expect(withLook({ ...template, shell }, { ...plain, faces: { text } }, null).shell).toBe(
      `${link}<link rel="face" title="sans" href="/b.woff2" />`,
    )
  })

  it('has its name as text where the newsroom has a face of its own', () => {
    const faces = { text: { family: '"Lora", serif' } }
    const own = withLook(template, { ...plain, faces }, { shape: '', rules: '[data-newspaper]{}' })
    expect(inlinedStyles(own, '/').join()).not.toContain('[data-newspaper]')
  })

  it('is refused where it is too pale on one of the papers', () => {
    expect(paleness('accent', { light: '#a4161a', dark: '#ff7a70' }, 4.5)).toEqual([])
    expect(paleness('accent', { light: '#ffd700', dark: '#401010' }, 4.5)).toEqual([
      expect.stringMatching(/^accent\.light: #ffd700 .* contrast of 1\.4 to 1; it needs 4\.5\.$/),
      expect.stringMatching(/^accent\.dark: #401010 /),
    ])
  })
})

describe('a newspaper’s name', () => {
  it('is drawn in letters of the brand face', async () => {
    const { rules, shape } = (await wordmarkOf('Tide & "Quay"</style>')) ?? { rules: '', shape: '' }
    expect(rules).toContain(String.raw`[data-newspaper="Tide & \"Quay\"\3c /style>"]`)
    expect(rules).not.toContain('</style>')
    const [, id] = /<clipPath id="([\w-]+)" clipPathUnits="objectBoundingBox">/.exec(shape) ?? []
    expect(rules).toContain(`clip-path:url(#${id})`)
    expect(shape).toMatch(/<path transform="scale\(0\.\d+ 0\.00416667\)" d="M[\dhlmqvzM -]+"\/>/)
  })

  it('stays text where the face lacks one of its letters', async () => {
    expect(await wordmarkOf('Новини')).toBeNull()
  })
})

describe('the one colour that a CMS has', () => {
  it.each(['#ff6b35', '#ffffff', '#000000', '#0a5f73', '#ffee00'])('%s can be read in both themes', (colour) => {
    expect(paleness('accent', themedAccent(colour), 4.5)).toEqual([])
  })

  it('stays as it is where that is enough', () => {
    expect(themedAccent('#a4161a').light).toBe('#a4161a')
    expect(themedAccent('#ff7a70').dark).toBe('#ff7a70')
  })
})
