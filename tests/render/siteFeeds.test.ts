// @vitest-environment node
import { expect, test } from 'vitest'
import type { Block } from '../../src/model/body'
import { siteFeeds } from '../../src/render/siteFiles'
import type { ContentSource } from '../../src/sources/contentSource'
import { anArticle, anEdition, aSummary } from '../support/builders'

const sections = [
  { name: 'Politics', slug: 'politics' },
  { name: 'Sport', slug: 'sport' },
]
const vote = aSummary({
  id: '1',
  section: 'politics',
  slug: 'vote',
  headline: 'Vote',
  published: '2026-11-20T10:00:00Z',
})
const match = aSummary({
  id: '2',
  section: 'sport',
  slug: 'match',
  headline: 'Match',
  published: '2026-11-20T12:00:00Z',
})
const body: Block[] = [{ type: 'paragraph', text: [{ type: 'text', text: 'Fish & <chips>.' }] }]

const source: ContentSource = {
  name: 'a source',
  edition: async () => anEdition({ title: 'The Quay', sections }),
  front: async () => [],
  feed: async (section) => ({ stories: section === 'sport' ? [match, vote] : [vote], next: null, previous: null }),
  async article(_, slug) {
    if (slug === 'match') throw new Error('gone')
    return anArticle({ ...vote, authors: ['A. Reporter'], body })
  },
}

test('the whole site is one feed: each story once, the newest first, with author and text', async () => {
  const edition = await source.edition(new AbortController().signal)
  const feeds = await siteFeeds(source, { address: 'https://news.example/', edition })
  const rss = feeds.get('/rss.xml') ?? ''
  expect([...rss.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual(['The Quay', 'Match', 'Vote'])
  expect(rss).toContain('<link>https://news.example/</link>')
  expect(rss).toContain('<dc:creator>A. Reporter</dc:creator>')
  expect(rss).toContain('<content:encoded>&lt;p&gt;Fish &amp;amp; &amp;lt;chips&amp;gt;.&lt;/p&gt;</content:encoded>')
  expect(rss).toContain('<category>Sport</category>')
  const json: unknown = JSON.parse(feeds.get('/feed.json') ?? '')
  expect(json).toMatchObject({
    feed_url: 'https://news.example/feed.json',
    items: [{ title: 'Match' }, { title: 'Vote', content_html: '<p>Fish &amp; &lt;chips&gt;.</p>' }],
  })
})
