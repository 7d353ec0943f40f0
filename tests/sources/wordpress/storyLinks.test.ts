import { expect, test } from 'vitest'
import { withStoryLinks } from '../../../src/sources/wordpress/storyLinks'

const dated = { address: 'https://news.example/2026/11/story/', slug: 'story', categories: ['politics'] }
const sorted = { address: 'https://news.example/politics/story/', slug: 'story', categories: ['politics', 'business'] }
const page = { address: 'https://news.example/2026/11/story.html', slug: 'story', categories: ['politics'] }
const numbered = { address: 'https://news.example/politics/story-123/', slug: 'story', categories: ['politics'] }
const folder = { address: 'https://news.example/blog/2026/11/story/', slug: 'story', categories: ['politics'] }
const bare = { address: 'https://news.example/story/', slug: 'story', categories: ['politics'] }

test.each([
  ['another story, by its date', dated, 'https://news.example/2026/10/wall/', '/latest/wall'],
  ['another story, of another spelling of the host', dated, 'http://www.news.example/2026/10/tide', '/latest/tide'],
  ['another story, by its category', sorted, 'https://news.example/business/wall/', '/business/wall'],
  [
    'another story, with a mark of a campaign',
    dated,
    'https://news.example/2026/10/wall/?utm_source=x',
    '/latest/wall',
  ],
  ['another story, in its form for phones', dated, 'https://news.example/2026/10/wall/amp/', '/latest/wall'],
  ['another story, on its second page', dated, 'https://news.example/2026/10/wall/2/', '/latest/wall'],
  ['another story, with an ending', page, 'https://news.example/2026/10/wall.html', '/latest/wall'],
  ['another story, with its number', numbered, 'https://news.example/politics/wall-99/', '/politics/wall'],
  ['another story, in the folder of the site', folder, 'https://news.example/blog/2026/10/wall/', '/latest/wall'],
  [
    'what is in another folder',
    folder,
    'https://news.example/shop/2026/10/wall/',
    'https://news.example/shop/2026/10/wall/',
  ],
  ['a file', dated, 'https://news.example/2026/10/wall/wall.pdf', 'https://news.example/2026/10/wall/wall.pdf'],
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
