// @vitest-environment node
import { expect, test } from 'vitest'
import { movedPage, movesFrom, nginxMap, nginxPostMap, redirectsFile } from '../../src/build/oldAddresses'

const addresses: [string, string][] = [
  ['/politics/vote', 'https://cms.example/2026/11/20/vote/'],
  ['/politics/vote', 'https://cms.example/?p=12'],
  ['/politics/r%C3%B3%C5%BCe', 'https://cms.example/2026/11/21/r%C3%B3%C5%BCe/'],
  ['/politics/same', 'https://cms.example/politics/same/'],
  ['/politics/nowhere', ''],
  ['/about', 'https://cms.example/about/'],
  ['/imprint', 'https://cms.example/about/imprint/'],
  ['/politics', 'https://cms.example/category/politics/'],
  ['/home', 'https://cms.example/'],
]
const moves = movesFrom(addresses, ['/', '/politics', '/politics/same', '/about'])

test('the addresses of the newsroom’s system lead to the pages that have the same here', () => {
  expect(moves).toEqual([
    { from: '/2026/11/20/vote/', to: '/politics/vote' },
    { from: '/?p=12', to: '/politics/vote' },
    { from: '/2026/11/21/r%C3%B3%C5%BCe/', to: '/politics/r%C3%B3%C5%BCe' },
    { from: '/about/imprint/', to: '/imprint' },
    { from: '/category/politics/', to: '/politics' },
  ])
})

test('a story at the address of a section doesn’t take its place', () => {
  expect(movesFrom([['/town/politics', 'https://cms.example/politics/']], ['/politics'])).toEqual([])
})

test('hosts read them as redirects, and nginx as maps of decoded addresses and of numbers', () => {
  expect(redirectsFile(moves.slice(0, 2))).toBe('/2026/11/20/vote/ /politics/vote 301\n')
  expect(nginxMap(moves.slice(1, 3))).toBe(
    '"/2026/11/21/róże" "/politics/r%C3%B3%C5%BCe";\n"/2026/11/21/róże/" "/politics/r%C3%B3%C5%BCe";\n',
  )
  expect(nginxPostMap(moves)).toBe('12 "/politics/vote";\n')
})

test('a page that leads on names the new address to readers and search engines', () => {
  const page = movedPage('https://news.example/politics/vote?a=1&b="2"')
  expect(page).toContain('<link rel="canonical" href="https://news.example/politics/vote?a=1&amp;b=&quot;2&quot;">')
  expect(page).toContain('http-equiv="refresh"')
})
