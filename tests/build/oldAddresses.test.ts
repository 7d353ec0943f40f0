// @vitest-environment node
import { expect, test } from 'vitest'
import { movedPage, movesFrom, nginxMap, redirectsFile } from '../../src/build/oldAddresses'

const sections = [{ name: 'Politics', slug: 'politics' }]
const stories: [string, string][] = [
  ['/politics/vote', 'https://cms.example/2026/11/20/vote/'],
  ['/politics/r%C3%B3%C5%BCe', 'https://cms.example/2026/11/21/r%C3%B3%C5%BCe/'],
  ['/politics/plain', 'https://cms.example/?p=12'],
  ['/politics/same', 'https://cms.example/politics/same/'],
  ['/politics/nowhere', ''],
]
const moves = movesFrom('wordpress', stories, sections, ['/', '/politics', '/politics/same'])

test('the addresses of WordPress lead to the pages that have the same here', () => {
  expect(moves).toEqual([
    { from: '/2026/11/20/vote/', to: '/politics/vote' },
    { from: '/2026/11/21/r%C3%B3%C5%BCe/', to: '/politics/r%C3%B3%C5%BCe' },
    { from: '/category/politics/', to: '/politics' },
  ])
})

test('the addresses of Ghost do', () => {
  const ghost = movesFrom('ghost', [['/town/tide', 'https://cms.example/tide/']], sections, [])
  expect(ghost).toEqual([
    { from: '/tide/', to: '/town/tide' },
    { from: '/tag/politics/', to: '/politics' },
  ])
})

test('a story at the address of a section doesn’t take its place', () => {
  expect(movesFrom('ghost', [['/town/politics', 'https://cms.example/politics/']], [], ['/politics'])).toEqual([])
})

test('hosts read them as redirects, and nginx as a map of decoded addresses', () => {
  expect(redirectsFile(moves.slice(0, 1))).toBe('/2026/11/20/vote/ /politics/vote 301\n')
  expect(nginxMap(moves.slice(1, 2))).toBe(
    '"/2026/11/21/róże" "/politics/r%C3%B3%C5%BCe";\n"/2026/11/21/róże/" "/politics/r%C3%B3%C5%BCe";\n',
  )
})

test('a page that leads on names the new address to readers and search engines', () => {
  const page = movedPage('https://news.example/politics/vote?a=1&b="2"')
  expect(page).toContain('<link rel="canonical" href="https://news.example/politics/vote?a=1&amp;b=&quot;2&quot;">')
  expect(page).toContain('http-equiv="refresh"')
})
