// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest'
import type { Summary } from '../../src/model/article'
import { archiveOf } from '../../src/render/archive'
import { newsSitemap, newsSitemapFile, robots, sitemap } from '../../src/render/sitemaps'
import { siteSitemap, siteSitemaps } from '../../src/render/siteSitemaps'
import { anEdition, aSummary } from '../support/builders'
import { openNewsroom } from '../support/newsroom'

const site = { address: 'https://news.example/daily/', edition: anEdition({ title: 'The <Daily> & Co' }) }
const sitemapSpace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const newsSpace = 'http://www.google.com/schemas/sitemap-news/0.9'
const now = Date.parse('2026-10-02T12:00:00Z')

function texts(xml: string | undefined, name: string, space = sitemapSpace): (string | null)[] {
  const document = new DOMParser().parseFromString(xml ?? '', 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return [...document.getElementsByTagNameNS(space, name)].map((element) => element.textContent)
}

describe('a sitemap', () => {
  it('lists pages with the time of their last change, where that is known', () => {
    const text = sitemap(
      [
        { path: '/', updated: null },
        { path: `/politics/${encodeURIComponent("a&b<'ż")}`, updated: '2026-10-01T08:00:00+02:00' },
      ],
      site,
    )
    expect(texts(text, 'loc')).toEqual([
      'https://news.example/daily/',
      "https://news.example/daily/politics/a%26b%3C'%C5%BC",
    ])
    expect(texts(text, 'lastmod')).toEqual(['2026-10-01T08:00:00+02:00'])
  })

  it('has no more pages than the protocol allows', () => {
    const entries = Array.from({ length: 50_001 }, (_, i) => ({ path: `/a/${i}`, updated: null }))
    expect(sitemap(entries, site).match(/<url>/g)).toHaveLength(50_000)
  })
})

describe('the sitemaps of a site', () => {
  const stories = [
    aSummary({ id: '1', slug: 'last-of-september', published: '2026-09-30T23:59:59Z' }),
    // In Warsaw it is October already.
    aSummary({ id: '2', slug: 'night', published: '2026-10-01T01:30:00+02:00' }),
    aSummary({ id: '3', slug: 'october', published: '2026-10-01T00:00:00Z' }),
    aSummary({ id: '3', slug: 'october', published: '2026-10-01T00:00:00Z' }),
    aSummary({ id: '4', slug: 'long-ago', published: '1999-12-31T12:00:00Z' }),
    aSummary({ id: '5', slug: 'whenever', published: null }),
  ]
  const archive = archiveOf(async () => stories)
  const topic = { kind: 'topic', slug: 'ports', name: 'Ports', description: '' } as const
  const profiles = [
    { profile: topic, stories: 3 },
    { profile: { ...topic, slug: 'gulls' }, stories: 2 },
    { profile: { ...topic, slug: 'tides' }, stories: null },
  ]
  const source = { ...openNewsroom().open(), profiles: async () => profiles }

  it('name a story’s versions in other languages with it', async () => {
    const story = aSummary({
      language: 'pl',
      translations: [{ language: 'en', section: 'politics', slug: 'in-english' }],
    })
    const text = await siteSitemap(
      'sitemap-2026-10.xml',
      source,
      archiveOf(async () => [story]),
      site,
    )
    expect(text).toContain(`<xhtml:link rel="alternate" hreflang="pl" href="${site.address}politics/a-story"/>`)
    expect(text).toContain(`<xhtml:link rel="alternate" hreflang="en" href="${site.address}politics/in-english"/>`)
    expect(text).toContain(
      `<xhtml:link rel="alternate" hreflang="x-default" href="${site.address}politics/in-english"/>`,
    )
  })

  it('name the topics and authors with three stories or more', async () => {
    const pages = await siteSitemap('sitemap-pages.xml', source, archive, site)
    expect(texts(pages ?? undefined, 'loc')).toEqual(
      expect.arrayContaining([`${site.address}topic/ports`, `${site.address}topic/tides`]),
    )
    expect(pages).not.toContain('gulls')
  })

  it('are one for each month in which something was published, listed in an index', async () => {
    const files = await siteSitemaps(source, archive, site)
    const names = ['sitemap-pages.xml', 'sitemap-undated.xml', 'sitemap-2026-10.xml', 'sitemap-2026-09.xml']
    expect([...files.keys()]).toEqual(['sitemap.xml', ...names, 'sitemap-1999-12.xml'])
    expect(texts(files.get('sitemap.xml'), 'loc')).toEqual(
      [...names, 'sitemap-1999-12.xml'].map((name) => site.address + name),
    )
    const slugsIn = (name: string) => texts(files.get(name), 'loc').map((address) => address?.split('/').at(-1))
    expect(slugsIn('sitemap-2026-10.xml')).toEqual(['october'])
    expect(slugsIn('sitemap-2026-09.xml')).toEqual(['last-of-september', 'night'])
  })

  it.each(['sitemap-2026-11.xml', 'sitemap-1.xml', 'sitemap-2026-13.xml'])('have no %s', async (name) => {
    expect(await siteSitemap(name, source, archive, site)).toBeNull()
  })
})

describe('the news sitemap', () => {
  it('has what Google News requires of a story', () => {
    const headline = 'A </script> ]]> & \u0000 مرحبا'
    const xml = newsSitemap([aSummary({ headline })], now, site)
    expect(texts(xml, 'loc')).toEqual(['https://news.example/daily/politics/a-story'])
    expect(texts(xml, 'name', newsSpace)).toEqual(['The <Daily> & Co'])
    expect(texts(xml, 'language', newsSpace)).toEqual(['en'])
    expect(texts(xml, 'publication_date', newsSpace)).toEqual(['2026-10-01T08:00:00+02:00'])
    expect(texts(xml, 'title', newsSpace)).toEqual(['A </script> ]]> &  مرحبا'])
  })

  const cases: [string, Partial<Summary>, number][] = [
    ['a story of 48 hours ago', { published: '2026-09-30T12:00:00Z' }, 1],
    ['an older one', { published: '2026-09-30T11:59:59Z' }, 0],
    ['one that is still to come', { published: '2026-10-02T12:00:01Z' }, 0],
    ['one without a time', { published: null }, 0],
    ["another site's", { canonical: 'https://agency.example/story' }, 0],
    ['one that a sponsor has paid for', { sponsor: { kind: 'paid', name: 'Rye Ferries' } }, 0],
    ['one that a sponsor has supported', { sponsor: { kind: 'supported', name: 'Rye Ferries' } }, 1],
    ['one whose canonical address is its own', { canonical: '/daily/politics/a-story' }, 1],
  ]
  test.each(cases)('of %s', (_, part, count) => {
    expect(texts(newsSitemap([aSummary(part)], now, site), 'title', newsSpace)).toHaveLength(count)
  })

  it.each([
    ['The Quay (subscription)', 'The Quay'],
    ['Quay (Rye) News', 'Quay News'],
    ['(Q)', '(Q)'],
  ])('calls %s by its name without parentheses', (title, name) => {
    const xml = newsSitemap([aSummary({})], now, { ...site, edition: anEdition({ title }) })
    expect(texts(xml, 'name', newsSpace)).toEqual([name])
  })

  it('lists the front page, as a page without news, where nothing is new: no sitemap may be empty', () => {
    const xml = newsSitemap([aSummary({ published: '2015-03-02T09:00:00Z' })], now, site)
    expect(texts(xml, 'loc')).toEqual(['https://news.example/daily/'])
    expect(texts(xml, 'news', newsSpace)).toEqual([])
  })

  it('holds the newest thousand', () => {
    const stories = Array.from({ length: 1_001 }, (_, i) =>
      aSummary({ slug: `story-${i}`, published: new Date(now - 2_000_000 + i * 1000).toISOString() }),
    )
    const addresses = texts(newsSitemap(stories, now, site), 'loc')
    expect(addresses).toHaveLength(1_000)
    expect(addresses[0]).toMatch(/story-1000$/)
    expect(addresses.at(-1)).toMatch(/story-1$/)
  })

  test.each([
    ['pl-PL', 'pl'],
    ['zh-Hant-HK', 'zh-tw'],
    ['zh', 'zh-cn'],
    ['zh-Hans-HK', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['', 'en'],
  ])('calls the language %s %s', (language, code) => {
    expect(texts(newsSitemap([aSummary({ language })], now, site), 'language', newsSpace)).toEqual([code])
  })
})

test('robots are let in and told where the sitemaps are', () => {
  expect(robots(site).split('\n')).toEqual([
    'User-agent: *',
    'Allow: /',
    '',
    'Sitemap: https://news.example/daily/sitemap.xml',
    `Sitemap: https://news.example/daily/${newsSitemapFile}`,
    '',
  ])
})
