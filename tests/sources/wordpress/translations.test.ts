// @vitest-environment node
import { expect, test } from 'vitest'
import { wordpressPublished } from '../../../src/sources/wordpress/published'
import { openWordpress } from '../../../src/sources/wordpress/wordpress'
import { wordpressNewsroom, wordpressPost } from '../../fixtures/wordpress'
import { readingFrom } from '../../support/replay'
import { answersOf } from '../../support/wordpressServer'

const site = 'https://news.example'
const noStop = new AbortController().signal

/** A site with a story in English (100), Polish (101) and, not published, German (102). `named` is what its plug-in says of each. */
function openSite(named: (own: number) => Record<string, unknown>) {
  const story = (position: number, slug: string) =>
    wordpressPost({ origin: site, position, title: 'A vote', slug, body: '<p>Words.</p>', part: named(100 + position) })
  const requests: string[] = []
  const answer = answersOf({ ...wordpressNewsroom(site), posts: [story(0, 'a-vote'), story(1, 'glosowanie')] })
  const read = readingFrom(answer, requests)
  return { source: openWordpress(site, read), published: wordpressPublished(site, read), requests }
}

const ids = { en: 100, pl: 101, de: 102 }
const languages = Object.entries(ids)
const polish = [{ language: 'pl', section: 'politics', slug: 'glosowanie' }]

test.each([
  ['Polylang', () => ({ lang: 'en', translations: ids })],
  ['Polylang, whose numbers are strings', () => ({ lang: 'en', translations: { en: '100', pl: '101', de: '102' } })],
  [
    'WPML',
    (own: number) => ({
      wpml_current_locale: 'en_US',
      wpml_translations: languages.map(([locale, id]) => ({ locale, id, slug: 'x' })).filter(({ id }) => id !== own),
    }),
  ],
  [
    'WPML, by language',
    () => ({ wpml_translations: { pl_PL: { locale: 'pl', id: 101 }, x: { locale: 'none of it', id: 9 } } }),
  ],
])('translations are named by %s, and found where they are published', async (_, named) => {
  const { source, published } = openSite(named)
  expect((await source.article('politics', 'a-vote', noStop)).translations).toEqual(polish)
  const { stories } = await published.changes(1, noStop)
  expect(stories.find(({ article }) => article.slug === 'a-vote')?.article.translations).toEqual(polish)
})

test.each([
  ['no plug-in', () => ({})],
  ['nothing, as PHP writes it', () => ({ lang: 'en', translations: [], wpml_translations: [] })],
  ['the story itself alone', (own: number) => ({ translations: { en: own } })],
  ['something else', () => ({ translations: 'pl', wpml_translations: 7 })],
])('a story of which the site names %s has no translations, and costs no question', async (_, named) => {
  const { source, requests } = openSite(named)
  expect((await source.article('politics', 'a-vote', noStop)).translations).toBeUndefined()
  expect(requests.filter((request) => request.includes('include='))).toEqual([])
})
