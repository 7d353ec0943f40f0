// @vitest-environment node
import { expect, test } from 'vitest'
import { withChoices } from '../../src/sources/newsroomChoices'
import type { SourceSettings } from '../../src/sources/sourceSettings'
import { anArticle, anEdition, aSummary } from '../support/builders'

const { signal } = new AbortController()
const elsewhere = { canonical: 'https://cms.example/vote/' }
const sections = ['politics', 'world', 'sport'].map((slug) => ({ slug, name: slug.toUpperCase() }))

function chosen(settings: Partial<SourceSettings>, access: 'open' | 'locked' = 'open') {
  const summary = aSummary(elsewhere)
  const source = {
    name: 'a source',
    edition: async () => anEdition({ title: 'CMS', sections }),
    front: async () => [
      { section: null, stories: [summary] },
      ...sections.map(({ slug }) => ({ section: slug, stories: [summary] })),
    ],
    feed: async () => ({ stories: [summary], next: null, previous: null }),
    article: async () => anArticle({ ...elsewhere, access }),
  }
  return withChoices(source, { kind: 'wordpress', url: 'https://cms.example', key: '', ...settings })
}

test('without any choice a source answers as it is', async () => {
  expect(await chosen({}).edition(signal)).toEqual(anEdition({ title: 'CMS', sections }))
  expect(await chosen({}).article('politics', 'vote', signal)).toMatchObject(elsewhere)
})

test('an edition has the name, the logo, the links and the sections that were chosen, in their order', async () => {
  const links = [{ name: 'Imprint', href: '/imprint' }]
  const choice = [
    { slug: 'sport', name: 'Sports' },
    { slug: 'politics', name: '' },
    { slug: 'gone', name: 'Gone' },
  ]
  const source = chosen({ title: 'The Quay', logo: '/logo.svg', links, sections: choice })
  expect(await source.edition(signal)).toMatchObject({
    title: 'The Quay',
    logo: '/logo.svg',
    links,
    sections: [
      { slug: 'sport', name: 'Sports' },
      { slug: 'politics', name: 'POLITICS' },
    ],
    otherSections: [{ slug: 'world', name: 'WORLD' }],
  })
  expect((await source.front(signal)).map(({ section }) => section)).toEqual([null, 'sport', 'politics'])
})

test('stories that are published here first name no other place', async () => {
  const source = chosen({ isCanonical: true })
  const [top] = await source.front(signal)
  expect(top?.stories[0]?.canonical).toBe('')
  expect((await source.feed('politics', null, signal)).stories[0]?.canonical).toBe('')
  expect((await source.article('politics', 'vote', signal)).canonical).toBe('')
})

test('a story for members leads to where members read it', async () => {
  const source = chosen({ isCanonical: true }, 'locked')
  expect(await source.article('politics', 'vote', signal)).toMatchObject(elsewhere)
})
