// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readNewsroom } from '../../src/build/newsroom'

const wordpress = { source: { kind: 'wordpress', url: 'https://cms.example' } } as const
const env = { VITE_SOURCE: 'wordpress', VITE_SOURCE_URL: 'https://cms.example' }

describe('a newsroom’s configuration', () => {
  it('may say nothing: then the sample is read', () => {
    expect(readNewsroom({}, {})).toMatchObject({
      source: { kind: 'edition', url: '' },
      address: '',
      look: { accent: null },
    })
  })

  it('says where stories come from; the environment says it louder', () => {
    expect(readNewsroom(wordpress, {}).source).toMatchObject({ kind: 'wordpress', url: 'https://cms.example' })
    const other = readNewsroom(wordpress, { VITE_SOURCE_URL: 'https://other.example' })
    expect(other.source).toMatchObject({ kind: 'wordpress', url: 'https://other.example' })
  })

  it.each([
    ['without an address of its own', {}, {}, undefined],
    ['with an address', { address: 'https://news.example' }, {}, true],
    ['with an address in the environment', {}, { VITE_SITE_URL: 'https://news.example/' }, true],
    ['when it leaves that to the newsroom', { address: 'https://news.example', canonical: 'newsroom' }, {}, undefined],
    ['when the environment does', { address: 'https://news.example' }, { VITE_CANONICAL: 'newsroom' }, undefined],
  ])('%s publishes a CMS’s stories here first: %j', (_, config, added, isCanonical) => {
    expect(readNewsroom(config, { ...env, ...added }).source.isCanonical).toBe(isCanonical)
  })

  it('lists the hosts whose graphics load with the page, as hosts and not as addresses', () => {
    const graphicHosts = ['datawrapper.dwcdn.net', 'flo.uri.sh']
    expect(readNewsroom({ graphicHosts }, {}).graphicHosts).toBe('datawrapper.dwcdn.net flo.uri.sh')
    expect(readNewsroom({}, {}).graphicHosts).toBe('')
    expect(() => readNewsroom({ graphicHosts: ['https://flo.uri.sh/'] }, {})).toThrow('has to be a host')
  })

  it('leaves an edition’s own canonical addresses alone', () => {
    expect(readNewsroom({ address: 'https://news.example' }, {}).source.isCanonical).toBeUndefined()
  })

  it('names sections by their slugs, or by other words', () => {
    const { source } = readNewsroom({ sections: ['politics', { slug: 'sport', name: 'Sports' }] }, env)
    expect(source.sections).toEqual([
      { slug: 'politics', name: '' },
      { slug: 'sport', name: 'Sports' },
    ])
  })

  it('lists the strips of the front by their sections, with as much of a layout as is wanted', () => {
    const { source } = readNewsroom({ front: ['politics', { section: 'sport', stories: 4, form: 'cards' }] }, env)
    expect(source.front).toEqual([{ section: 'politics' }, { section: 'sport', stories: 4, form: 'cards' }])
  })

  it.each([
    [{ titel: 'News' }, /titel/],
    [{ address: 'news.example' }, /address: has to be an address/],
    [{ accent: { light: 'red', dark: '#ff7a70' } }, /accent\.light: has to be a colour/],
    [{ accent: { light: '#ffd700', dark: '#ff7a70' } }, /accent\.light: #ffd700 .* contrast of 1\.\d to 1/],
    [{ accent: { light: '#a4161a', dark: '#401010' } }, /accent\.dark: .* contrast/],
    [{ sectionColours: { sport: { light: '#cfd8dc', dark: '#8ccf73' } } }, /sectionColours\.sport\.light: .* contrast/],
    [{ faces: { text: { family: 'Lora}body{' } } }, /faces\.text\.family: has to be a list of faces/],
    [{ sections: [7] }, /sections/],
    [{ front: ['sport', { section: 'sport' }] }, /front: names a section twice/],
    [{ front: [{ section: 'sport', form: 'grid' }] }, /front/],
    [{ front: [{ section: 'sport', stories: 0 }] }, /front/],
    [{ source: { kind: 'drupal' } }, /source\.kind/],
  ])('is refused, and told why, when it says %j', (config, words) => {
    expect(() => readNewsroom(config, env)).toThrow(words)
  })

  it('refuses a variable that is no address, by its name', () => {
    expect(() => readNewsroom({}, { ...env, VITE_SITE_URL: 'news.example' })).toThrow('VITE_SITE_URL is "news.example"')
  })
})
