// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { exportFeeds } from '../../src/export/exportFeeds'
import { faultOfName } from '../../src/export/exportFolder'
import { exportReport, reportInWords } from '../../src/export/exportReport'
import type { ContentSource } from '../../src/sources/contentSource'
import { anArticle, anEdition, aSummary } from '../support/builders'

const hostile = ['../../etc', '..', '.', '', '.htaccess', '/etc/passwd', 'a/b', 'a\\b', 'C:', 'a b', ' a', 'a\n', 'a\0']

test.each([...hostile, 'ł'.repeat(150), 'a'.repeat(201), '\ud800'])('no file may be called %j', (name) => {
  expect(faultOfName(name)).not.toBeNull()
})

test.each(['vote', 'zażółć', 'سياسة', 'a.b~c_d-e', '2026', 'a..b'])('a file may be called %j', (name) => {
  expect(faultOfName(name)).toBeNull()
})

describe('of what a source lists', () => {
  test('nothing is taken whose name could lead out of the folder, and each is told once', async () => {
    const stories = hostile.flatMap((name) => [aSummary({ slug: name }), aSummary({ section: name })])
    const source: ContentSource = {
      name: 'a source that checks nothing',
      edition: async () =>
        anEdition({ sections: ['politics', ...hostile].map((slug) => ({ name: slug || 'Nameless', slug })) }),
      front: async () => [{ section: '../up', stories }],
      feed: async () => ({ stories: [...stories, aSummary({ slug: 'vote' })], next: null, previous: null }),
      article: async () => anArticle({}),
    }
    const report = exportReport()
    const listed = await exportFeeds(source, Number.POSITIVE_INFINITY, report, new AbortController().signal)
    expect([...listed.stories.keys()]).toEqual(['politics/vote'])
    expect(listed.edition.sections.map(({ slug }) => slug)).toEqual(['politics'])
    expect(listed.front).toEqual([])
    expect(report.remarks.filter(({ part }) => part === 'story')).toHaveLength(2 * hostile.length)
  })
})

test('a section is named whose address is the reader’s own, in the masthead or not', async () => {
  const [search, icons] = ['search', 'icons'].map((slug) => ({ name: slug, slug }))
  const edition = anEdition({ sections: search ? [search] : [], otherSections: icons ? [icons] : [] })
  const source: ContentSource = {
    name: 'a source with names of all kinds',
    edition: async () => edition,
    front: async () => [],
    feed: async () => ({ stories: [], next: null, previous: null }),
    article: async () => anArticle({}),
  }
  const report = exportReport()
  await exportFeeds(source, Number.POSITIVE_INFINITY, report, new AbortController().signal)
  expect(reportInWords(report.remarks)).toContain('/search is a page of the reader itself')
  expect(reportInWords(report.remarks)).toContain('/icons is a folder of the reader itself')
})

test('a report groups by reason, counts, and gives no commands to a terminal', () => {
  const report = exportReport()
  for (const slug of ['a', 'b', 'c\u001b[2J']) report.note('story', `politics/${slug}`, 'is not there', 'answered 404')
  report.note('photo', 'https://news.example/a.jpg', 'is not there')
  expect(reportInWords(report.remarks, 2)).toBe(
    `story: is not there (3)
  politics/a (answered 404)
  politics/b (answered 404)
  and 1 more

photo: is not there (1)
  https://news.example/a.jpg
`,
  )
  expect(reportInWords(report.remarks)).not.toContain('\u001b')
  expect(reportInWords([])).toBe('')
})
