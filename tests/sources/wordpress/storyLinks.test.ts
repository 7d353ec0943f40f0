import { expect, test } from 'vitest'
import { withStoryLinks } from '../../../src/sources/wordpress/storyLinks'

const dated = { address: 'https://news.example/2026/11/story/', slug: 'story', categories: ['politics'] }
const sorted = { address: 'https://news.example/politics/story/', slug: 'story', categories: ['politics', 'business'] }
const bare = { address: 'https://news.example/story/', slug: 'story', categories: ['politics'] }

test.each([
  ['another story, by its date', dated, 'https://news.example/2026/10/wall/', '/latest/wall'],
  ['another story, of another spelling of the host', dated, 'http://www.news.example/2026/10/tide', '/latest/tide'],
  ['another story, by its category', sorted, 'https://news.example/business/wall/', '/business/wall'],
  ['a place of another story', dated, 'https://news.example/2026/10/wall/#comments', '/latest/wall'],
  ['a page', dated, 'https://news.example/about/us/', 'https://news.example/about/us/'],
  ['a page that looks like a story', bare, 'https://news.example/about/', 'https://news.example/about/'],
  ['a month', dated, 'https://news.example/2026/10/', 'https://news.example/2026/10/'],
  ['a search', dated, 'https://news.example/2026/10/wall/?s=x', 'https://news.example/2026/10/wall/?s=x'],
  ['another site', dated, 'https://other.example/2026/10/wall/', 'https://other.example/2026/10/wall/'],
  ['the story itself', dated, 'https://news.example/2026/11/story/', 'https://news.example/2026/11/story/'],
])('a link to %s leads there', (_, permalinks, href, expected) => {
  const body = withStoryLinks(
    [{ type: 'paragraph', text: [{ type: 'link', href, text: [{ type: 'text', text: 'there' }] }] }],
    permalinks,
  )
  expect(body).toEqual([
    { type: 'paragraph', text: [{ type: 'link', href: expected, text: [{ type: 'text', text: 'there' }] }] },
  ])
})
