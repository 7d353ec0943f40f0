// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Article } from '../../../src/model/article'
import { anArticle, aPhoto, listItem } from '../../support/builders'
import { aSource, renderRoute } from '../../support/renderRoute'

// Whatever the model allows, a page is drawn with a heading and all of its parts. What sources make of wrong documents is
// tested with each source; the console is watched in tests/support/setup.ts.

const photo = aPhoto({
  focalPoint: { x: 0.5, y: 0.3 },
  source: 'Agency',
  copyrightNotice: '© Agency',
  color: '#345678',
})
const text = { type: 'text', text: 'Words.' } as const

const story = anArticle({
  kicker: 'Analysis',
  updated: '2026-10-02T09:00:00+02:00',
  language: 'en',
  tags: ['Ports', 'Trade'],
  photo,
  canonical: 'https://agency.example/a-story',
  byline: 'By Ada First in Gdynia',
  dateline: 'GDYNIA',
  body: [
    { type: 'paragraph', text: [text, { type: 'strong', text: [text] }, { type: 'break' }] },
    { type: 'subhead', text: [text] },
    { type: 'picture', photo },
    { type: 'gallery', title: 'Pictures', photos: [photo, photo] },
    { type: 'quote', blocks: [], text: [text], attribution: 'Somebody' },
    { type: 'pullquote', blocks: [], text: [text], attribution: 'Somebody' },
    {
      type: 'list',
      ordered: true,
      numerals: '1',
      items: [listItem([text]), listItem([{ type: 'link', href: '/science', text: [text] }])],
    },
    {
      type: 'table',
      rowHeaders: false,
      sortable: false,
      caption: 'Numbers',
      header: [[text]],
      rows: [[[text], [text]], [[text]]],
    },
    { type: 'embed', url: 'https://video.example/watch', title: 'A film', player: 'https://video.example/embed' },
    { type: 'audio', url: 'https://news.example/sound.mp3', title: 'A voice', chapters: [] },
    { type: 'video', poster: '', captions: [], url: 'https://news.example/film.mp4', title: 'A film' },
    { type: 'factbox', title: 'Facts', body: [{ type: 'paragraph', text: [text] }] },
    { type: 'rule' },
  ],
  corrections: [{ date: '2026-10-02T08:00:00Z', text: 'A name was wrong.' }],
  related: [anArticle({ slug: 'related', headline: 'A related story' })],
})

const isText = /^(kicker|standfirst|text|byline|dateline|title|attribution|caption|alt|credit\w*|source|line)$/

/** Changes every value of an article, wherever it is, that `change` gives another for; undefined leaves it. */
function withEach(change: (key: string, value: unknown) => unknown): Article {
  const changed = (key: string, value: unknown): unknown => {
    const other = change(key, value)
    if (other !== undefined) return other
    if (Array.isArray(value)) return value.map((item) => changed('', item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changed(name, inner)]))
  }
  // The builder's type holds: each value is replaced by one of its own kind.
  return Object.assign(anArticle({}), changed('', story))
}

function eachText(words: string): Article {
  return withEach((key, value) => (typeof value === 'string' && isText.test(key) ? words : undefined))
}

const several = new Set(['tags', 'authors', 'corrections', 'related', 'photos', 'items', 'rows', 'renditions'])

test.each<[string, Article]>([
  ['is complete', story],
  ['has nothing but a headline', anArticle({ standfirst: '', published: null, photo: null, authors: [], body: [] })],
  ['has each text empty', eachText('')],
  ['has texts of 5,000 characters', eachText('many words & more '.repeat(280))],
  ['has texts without a space', eachText('x'.repeat(5000))],
  [
    'has texts in both directions, with marks and halves of characters',
    eachText('\u202eא\u2066<b>&amp;\u0301\ud83d👩‍🚀'),
  ],
  ['has no address that may be missing', withEach((key) => (/canonical|player/.test(key) ? '' : undefined))],
  ['has each list empty', withEach((_, value) => (Array.isArray(value) ? [] : undefined))],
  ['has the same entry many times', withEach((key, value) => (several.has(key) ? repeated(value) : undefined))],
  ['has photos of no known size', withEach((key) => (/^(width|height)$/.test(key) ? 0 : undefined))],
  ['has photos as thin as a line', withEach((key) => ({ width: 100_000, height: 1 })[key])],
  ['has photos without files', withEach((key) => (key === 'renditions' ? [] : undefined))],
  ['is in a language that no browser knows', withEach((key) => (key === 'language' ? 'xx-Zzzz' : undefined))],
  ['is of the year 1', withEach((key) => (/published|updated|date$/.test(key) ? '0001-01-01T00:00:00Z' : undefined))],
  [
    'is of the year 9999',
    withEach((key) => (/published|updated|date$/.test(key) ? '9999-12-31T23:59:59Z' : undefined)),
  ],
  ['is locked', { ...story, access: 'locked' }],
])('a story that %s is drawn, with its card', async (_, article) => {
  renderRoute('/politics/a-story', aSource([article, anArticle({ slug: 'other', headline: 'Another story' })]))
  await expectDrawn(article.headline)
  cleanup()
  renderRoute('/politics', aSource([article]))
  await expectDrawn('Politics')
  expect(screen.getByRole('link', { name: article.headline })).toBeVisible()
})

function repeated(value: unknown): unknown {
  return Array.isArray(value) ? [...value, ...value, ...value] : undefined
}

async function expectDrawn(heading: string): Promise<void> {
  await waitFor(() => {
    expect(document.querySelector('main h1')).toHaveTextContent(heading)
    expect(document.querySelector('[aria-busy="true"]')).toBeNull()
  })
  expect(screen.queryByText(/can’t be shown/)).toBeNull()
}
