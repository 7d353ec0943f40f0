import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article'
import { moreStories } from '../../src/model/moreStories'
import { anArticle, aSummary } from '../support/builders'

const story = { section: 'politics', slug: 'the-story' }

function others(count: number, section = 'politics') {
  return Array.from({ length: count }, (_, number) => aSummary({ section, slug: `${section}-${number}` }))
}

function slugs(article: Article, ofSection = others(0), ofEdition = others(0)) {
  const { related, section, edition } = moreStories(article, { related: [], section: ofSection, edition: ofEdition })
  return [...related, ...section, ...edition].map(({ slug }) => slug)
}

describe('what to read next', () => {
  test('begins with the editor’s choice from elsewhere, in the editor’s order', () => {
    const related = [aSummary({ section: 'world', slug: 'b' }), aSummary({ section: 'science', slug: 'a' })]
    expect(slugs(anArticle({ ...story, related }), others(4))).toEqual([
      'b',
      'a',
      'politics-0',
      'politics-1',
      'politics-2',
      'politics-3',
    ])
  })

  test('keeps the section’s row to the section, and what is related from elsewhere to a row of its own', () => {
    const related = [aSummary({ section: 'world', slug: 'b' }), aSummary({ slug: 'politics-3' })]
    const article = anArticle({ ...story, related: related.slice(0, 1) })
    const more = moreStories(article, { related, section: others(5), edition: [] })
    expect(more.related.map(({ slug }) => slug)).toEqual(['b'])
    expect(more.section.map(({ slug }) => slug)).toEqual(['politics-3', 'politics-0', 'politics-1', 'politics-2'])
    expect(more.edition).toEqual([])
  })

  test('goes on with the section’s stories: most shared tags first, then the freshest, undated ones last', () => {
    const tagged = anArticle({ ...story, tags: ['elections', 'turnout'] })
    const ofSection = [
      aSummary({ slug: 'undated', published: null }),
      aSummary({ slug: 'old', published: '2026-09-01T08:00:00Z' }),
      aSummary({ slug: 'one-tag', published: '2025-01-01T08:00:00Z', tags: ['turnout', 'budget'] }),
      aSummary({ slug: 'new', published: '2026-10-02T08:00:00Z' }),
      aSummary({ slug: 'two-tags', published: '2024-01-01T08:00:00Z', tags: ['turnout', 'elections'] }),
    ]
    expect(slugs(tagged, ofSection)).toEqual(['two-tags', 'one-tag', 'new', 'old'])
  })

  test('reads times by the clock, not by the letter', () => {
    const ofSection = [
      aSummary({ slug: 'earlier', published: '2026-10-01T09:00:00+02:00' }),
      aSummary({ slug: 'later', published: '2026-10-01T08:00:00Z' }),
    ]
    expect(slugs(anArticle(story), ofSection)).toEqual(['later', 'earlier'])
  })

  test('leaves the feed that it was given in its order', () => {
    const ofSection = [aSummary({ slug: 'old', published: '2020-01-01T00:00:00Z' }), aSummary({ slug: 'new' })]
    slugs(anArticle(story), ofSection)
    expect(ofSection.map(({ slug }) => slug)).toEqual(['old', 'new'])
  })

  test('shows no more than a row', () => {
    expect(slugs(anArticle({ ...story, related: others(9, 'world') }), others(9))).toHaveLength(8)
    expect(slugs(anArticle(story), others(0), others(9, 'world'))).toHaveLength(4)
  })

  test('takes no story of another section for one of this one', () => {
    expect(slugs(anArticle(story), [...others(2), ...others(3, 'world')])).toEqual(['politics-0', 'politics-1'])
  })
})

describe('the story itself is never offered again', () => {
  const canonical = 'https://news.example/2026/the-story'

  test.each([
    ['under its id', aSummary({ ...story, slug: 'renamed', id: 'story-1' })],
    ['under its path', aSummary({ ...story, id: 'another-id' })],
    ['under its canonical address', aSummary({ id: 'copy', slug: 'copy', canonical })],
    ['under its canonical address with a slash', aSummary({ id: 'copy', slug: 'copy', canonical: `${canonical}/` })],
  ])('%s', (_, itself) => {
    const article = anArticle({ ...story, id: 'story-1', canonical, related: [itself] })
    expect(slugs(article, [itself, ...others(2)], [itself])).toEqual(['politics-0', 'politics-1'])
  })

  test('while a namesake in another section is another story', () => {
    const namesake = aSummary({ section: 'world', slug: 'the-story' })
    expect(slugs(anArticle({ ...story, related: [namesake] }), others(1))).toEqual(['the-story', 'politics-0'])
  })

  test('while stories without a canonical address are not the same for that', () => {
    expect(slugs(anArticle({ ...story, canonical: '' }), others(3))).toHaveLength(3)
  })
})

describe('no story is offered twice', () => {
  test.each([
    ['the editor’s and the section’s', aSummary({ slug: 'politics-0' })],
    ['two with the same id', aSummary({ id: 'politics/politics-0', slug: 'renamed' })],
  ])('%s', (_, double) => {
    expect(slugs(anArticle({ ...story, related: [double] }), others(3))).toEqual([
      double.slug,
      'politics-1',
      'politics-2',
    ])
  })

  test('nor one that the edition has too', () => {
    expect(slugs(anArticle(story), others(1), [...others(1), ...others(2, 'world')])).toEqual([
      'politics-0',
      'world-0',
      'world-1',
    ])
  })
})

describe('a story that the body links to is not offered', () => {
  test.each([
    ['by its path', '/politics/linked'],
    ['by its path with a slash', '/politics/linked/'],
    ['by its path with a query', '/politics/linked?from=body'],
    ['by its path with a slash, a query and a fragment', '/politics/linked/?from=body#votes'],
    ['by its path with a fragment', '/politics/linked#votes'],
    ['by its canonical address', 'https://news.example/2026/linked'],
    ['by its canonical address over http', 'http://news.example/2026/linked'],
    ['by its canonical address with www', 'https://www.news.example/2026/linked/'],
    ['by its version for phones', 'https://news.example/2026/linked/amp/'],
    ['on the host for phones', 'https://m.news.example/2026/linked/'],
    ['on the host of its version for phones', 'https://amp.news.example/2026/linked'],
    ['by its version for phones first', 'https://news.example/amp/2026/linked/'],
    ['by its version for paper', 'https://news.example/2026/linked/print/'],
    ['in a cache for phones', 'https://news-example.cdn.ampproject.org/c/s/news.example/2026/linked/'],
    ['in a search engine', 'https://www.google.com/amp/s/news.example/2026/linked/'],
    ['within a session', 'https://news.example/2026/linked;jsessionid=1'],
    ['by its index page', 'https://news.example/2026/linked/index.html'],
    ['by its host in capitals', 'https://News.Example/2026/linked'],
    ['by its canonical address with a slash and a query', 'https://news.example/2026/linked/?utm_source=reader'],
  ])('%s', (_, href) => {
    const linked = aSummary({ slug: 'linked', canonical: 'https://news.example/2026/linked' })
    const article = anArticle({
      ...story,
      body: [{ type: 'paragraph', text: [{ type: 'link', href, text: [{ type: 'text', text: 'See' }] }] }],
    })
    expect(slugs(article, [linked, ...others(2)])).toEqual(['politics-0', 'politics-1'])
  })

  test('by an address whose letters are escaped in another case', () => {
    const linked = aSummary({ slug: 'linked', canonical: 'https://news.example/caf%C3%A9/' })
    const text = [{ type: 'link' as const, href: 'https://news.example/caf%c3%a9/', text: [] }]
    expect(slugs(anArticle({ ...story, body: [{ type: 'paragraph', text }] }), [linked, ...others(2)])).toEqual([
      'politics-0',
      'politics-1',
    ])
  })

  test('but its neighbours are, on a site that tells stories apart by the fragment', () => {
    const ofSection = [1, 2, 3].map((version) =>
      aSummary({ slug: `v${version}`, canonical: `https://news.example/changes#v${version}` }),
    )
    const article = anArticle({ ...story, canonical: 'https://news.example/changes#v4' })
    expect(slugs(article, ofSection)).toEqual(['v1', 'v2', 'v3'])
  })

  test('but its neighbours are, on a site that tells stories apart by the query that tells stories apart by the query', () => {
    const ofSection = [1, 2, 3].map((post) =>
      aSummary({ slug: `post-${post}`, canonical: `https://news.example/?p=${post}` }),
    )
    const href = 'https://news.example/?p=2'
    const article = anArticle({
      ...story,
      body: [{ type: 'paragraph', text: [{ type: 'link', href, text: [{ type: 'text', text: 'See' }] }] }],
    })
    expect(slugs(article, ofSection)).toEqual(['post-1', 'post-3'])
  })
})

describe('with little left in the section', () => {
  test('two stories are enough to stay with it', () => {
    const more = moreStories(anArticle(story), { related: [], section: others(2), edition: others(4, 'world') })
    expect(more.section).toHaveLength(2)
    expect(more.edition).toEqual([])
  })

  test('a single one comes first among stories from the whole edition', () => {
    const more = moreStories(anArticle(story), { related: [], section: others(1), edition: others(9, 'world') })
    expect(more.section).toEqual([])
    expect(more.edition.map(({ slug }) => slug)).toEqual(['politics-0', 'world-0', 'world-1', 'world-2'])
  })

  test('and nothing anywhere else there is nothing to show', () => {
    const nothing = { related: [], section: [], edition: [] }
    expect(moreStories(anArticle(story), { ...nothing, edition: [aSummary(story)] })).toEqual(nothing)
  })
})
