import { describe, expect, test } from 'vitest'
import { shortHash } from '../../src/sources/shortHash'
import { slugOfStory } from '../../src/sources/slug'

const site = 'https://news.example'
const mark = shortHash('the id')

function slugOf(path: string): string {
  return slugOfStory(site + path, 'A headline', 'the id')
}

describe('a story’s slug by its address', () => {
  test.each([
    ['/2026/11/harbour-wall-to-rise/', `harbour-wall-to-rise-${mark}`],
    ['/harbour.html', 'harbour'],
    ['/2025/budget/', '2025-budget'],
    ['/2026/11/28/budget', '2026-11-28-budget'],
    ['/news/2026/11/budget', `2026-11-budget-${mark}`],
    ['/changelog/v12', 'changelog-v12'],
    ['/world/harbour-wall-to-rise/amp/', `harbour-wall-to-rise-${mark}`],
    ['/world/harbour-wall-to-rise/print', `harbour-wall-to-rise-${mark}`],
    ['/harbour-wall-to-rise/index.html', 'harbour-wall-to-rise'],
    ['/harbour-wall-to-rise;jsessionid=1A2B', 'harbour-wall-to-rise'],
    ['/', `a-headline-${mark}`],
    ['/%D0%BF%D0%BE%D1%80%D1%82-%D0%BE%D1%82%D0%BA%D1%80%D1%8B%D1%82-%D0%B2-%D0%BC%D0%B0%D0%B5', 'порт-открыт-в-мае'],
    ['/why-c++-is-old', `why-c-is-old-${mark}`],
    ['/a-ship-of-%F0%9F%9A%A2', `a-ship-of-${mark}`],
    ['/die-stra%C3%9Fe-ist-zu', `die-strasse-ist-zu-${mark}`],
    ['/dQw4w9WgXcQ', `dqw4w9wgxcq-${mark}`],
    [`/${'long-'.repeat(20)}one`, `${'long-'.repeat(15)}long-${mark}`],
  ])('%s is %j', (path, slug) => {
    expect(slugOf(path)).toBe(slug)
  })

  test.each([
    '?utm_source=feed',
    '?fbclid=x&gclid=y',
    '?PHPSESSID=a1b2',
    '?format=amp',
    '?outputType=amp',
    '#comments',
    '#respond',
    '#more-12',
    '?mc_cid=1&ref=rss',
  ])('is the same with %s', (rest) => {
    expect(slugOf(`/harbour-wall-to-rise${rest}`)).toBe('harbour-wall-to-rise')
  })

  test('is another one for each page that a query or a fragment names', () => {
    const named = ['?id=12', '?id=13', '#v12', '#v13', '?format=12']
    expect(new Set(named.map((rest) => slugOf(`/article${rest}`))).size).toBe(named.length)
  })
})
