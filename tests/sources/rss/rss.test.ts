import { describe, expect, test } from 'vitest'
import type { ContentSource } from '../../../src/sources/contentSource'
import { openRss } from '../../../src/sources/rss/rss'
import { atomFeed, rssFeed, rssItem } from '../../fixtures/rss'
import { contractOf } from '../contract'
import { faultsInArticle } from '../faults'
import { serve } from '../loopback'

const noStop = new AbortController().signal
const other = (number: number, category = 'Harbour') =>
  rssItem({
    title: `Story ${number}`,
    link: `https://quay.example/story-${number}`,
    guid: `${number}`,
    category,
    pubDate: `Mon, 0${number} Feb 2026 08:00:00 GMT`,
  })

contractOf(
  'an RSS feed',
  async () => {
    const pages: Record<string, string> = {
      '/feed': rssFeed([rssItem(), other(2), other(3, 'Sport')], '<atom:link rel="next" href="/feed?page=2"/>'),
      '/feed?page=2': rssFeed([other(4), rssItem()]),
    }
    const origin = await serve(({ url = '' }, response) => {
      response.writeHead(url in pages ? 200 : 404, { 'content-type': 'application/rss+xml' }).end(pages[url])
    })
    return openRss(`${origin}/feed`)
  },
  { section: 'harbour', search: { words: 'PILOTS tuesday', headline: 'Pilots refuse the new channel' } },
)

function feedOf(text: string): ContentSource {
  return openRss('https://feeds.example/feed', async (_url, signal, readText) => {
    signal.throwIfAborted()
    return { document: readText?.(text), headers: new Headers() }
  })
}

async function articleFrom(text: string) {
  const source = feedOf(text)
  const [story] = (await source.feed('latest', null, noStop)).stories
  return source.article(story?.section ?? '', story?.slug ?? '', noStop)
}

describe('an item of RSS', () => {
  test('has its words in full, its time, writer, section and address', async () => {
    expect(await articleFrom(rssFeed([rssItem()]))).toMatchObject({
      id: 'https://quay.example/?p=7',
      headline: 'Pilots refuse the new channel',
      standfirst: 'They say that it is too shallow.',
      slug: '2026-03-pilots-refuse',
      section: 'harbour',
      published: '2026-03-05T08:00:00+01:00',
      authors: ['Ines Rook'],
      canonical: 'https://quay.example/2026/03/pilots-refuse',
      body: [
        {
          text: [{ text: 'The pilots met on ' }, { type: 'link', href: 'https://quay.example/tuesday' }, { text: '.' }],
        },
        { text: [{ text: 'They left.' }] },
      ],
    })
  })

  test.each([
    ['an entity', 'Fish &amp;amp; chips', 'Fish & chips'],
    ['character data', '<![CDATA[Fish &amp; chips]]>', 'Fish & chips'],
    ['markup', '<![CDATA[<b>Fish</b> &#038; chips]]>', 'Fish & chips'],
    ['a number', '1984', '1984'],
  ])('has a headline with %s', async (_, title, headline) => {
    expect((await articleFrom(rssFeed([rssItem({ title })]))).headline).toBe(headline)
  })

  test('shows its description where there is no more, and then no standfirst', async () => {
    const article = await articleFrom(rssFeed([rssItem({ 'content:encoded': '' })]))
    expect(article).toMatchObject({ standfirst: '', body: [{ text: [{ text: 'They say that it is too shallow.' }] }] })
  })

  test('has the photo of its media, with words and credit', async () => {
    const media =
      '<media:content url="https://quay.example/a.jpg" medium="image" width="800" height="600"><media:credit>Bo Finch</media:credit><media:description>The channel.</media:description></media:content>'
    const { photo } = await articleFrom(rssFeed([`${rssItem().replace('</item>', '')}${media}</item>`]))
    expect(photo).toMatchObject({ width: 800, line: { caption: 'The channel.', credit: { line: 'Bo Finch' } } })
  })

  test.each([
    ['cut out of the text by a theme', '<p>The pilots met on… Read more</p>', ''],
    [
      'with what a plug-in appends',
      '<p>Why.</p><p>The post <a href="/a">A</a> appeared first on <a href="/">Q</a>.</p>',
      'Why.',
    ],
  ])('says once what its description says: %s', async (_, description, standfirst) => {
    const item = rssItem({ description: `<![CDATA[${description}]]>` })
    expect((await articleFrom(rssFeed([item]))).standfirst).toBe(standfirst)
  })

  test('keeps the credit of its media where the text has the same picture', async () => {
    const media =
      '<media:content url="https://quay.example/a.jpg" medium="image"><media:credit>AP</media:credit></media:content>'
    const text = '<![CDATA[<figure><img src="/a.jpg?w=800" alt="A wall"></figure><p>They left.</p>]]>'
    const item = `${rssItem({ 'content:encoded': text }).replace('</item>', '')}${media}</item>`
    const { photo, body } = await articleFrom(rssFeed([item]))
    expect(photo).toMatchObject({ alt: 'A wall', line: { credit: { line: 'AP' } } })
    expect(body).toHaveLength(1)
  })

  test('has the files that are enclosed with it, by their endings where no type is told', async () => {
    const enclosed = ['r.pdf" type="application/pdf', 'a.mp3" type="'].map(
      (file) => `<enclosure url="https://quay.example/${file}"/>`,
    )
    const { body } = await articleFrom(rssFeed([`${rssItem().replace('</item>', '')}${enclosed.join('')}</item>`]))
    expect(body.slice(2)).toMatchObject([
      { text: [{ type: 'link', href: 'https://quay.example/r.pdf' }] },
      { type: 'audio', url: 'https://quay.example/a.mp3' },
    ])
  })

  test('has the chapters of its recording, but those that can’t be read', async () => {
    const chapters = ['start="00:00:00.000" title="Before"', 'start="soon"', 'start="00:12:30" title="The mayor"']
    const enclosed = `<enclosure url="https://quay.example/a.mp3" type="audio/mpeg" length="1"/>
      <psc:chapters version="1.2">${chapters.map((each) => `<psc:chapter ${each}/>`).join('')}</psc:chapters>`
    const { body } = await articleFrom(rssFeed([`${rssItem().replace('</item>', '')}${enclosed}</item>`]))
    const named = [
      { start: 0, title: 'Before' },
      { start: 750, title: 'The mayor' },
    ]
    expect(body.at(-1)).toMatchObject({ type: 'audio', chapters: named })
  })

  test('is left out where it has no words, and others stay', async () => {
    const { stories } = await feedOf(rssFeed(['<item/>', rssItem()])).feed('latest', null, noStop)
    expect(stories).toHaveLength(1)
  })
})

describe('an entry of Atom', () => {
  test.each([
    ['escaped HTML', '<content type="html">&lt;p&gt;Statek &amp;amp; port.&lt;/p&gt;</content>'],
    ['character data', '<content type="html"><![CDATA[<p>Statek &amp; port.</p>]]></content>'],
    [
      'XHTML',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Statek &amp; port.</p></div></content>',
    ],
  ])('has its words out of %s', async (_, content) => {
    const article = await articleFrom(atomFeed(content))
    expect(faultsInArticle(article)).toEqual([])
    expect(article).toMatchObject({
      headline: 'Statek & port',
      section: 'port',
      authors: ['Jan Nowak'],
      published: '2026-03-05T08:00:00Z',
      body: [{ text: [{ text: 'Statek & port.' }] }, { type: 'audio', title: 'Rozmowa' }],
    })
  })

  test('tells the feed’s language', async () => {
    expect(await feedOf(atomFeed('')).edition(noStop)).toMatchObject({ title: 'Port', language: 'pl' })
  })
})

test.each([
  ['a page of HTML', '<!doctype html><title>Quay</title><p>Hello'],
  ['nothing', ''],
  ['JSON', '{"items": []}'],
  [
    'entities without end',
    `<!DOCTYPE r [<!ENTITY a "aaaa">${'<!ENTITY b "&a;&a;&a;">'.repeat(3)}]><rss><channel/></rss>`,
  ],
])('%s is no feed, or an empty one', async (_, body) => {
  const origin = await serve((_request, response) => response.end(body))
  const outcome = await openRss(`${origin}/feed`)
    .feed('latest', null, noStop)
    .catch((error: unknown) => error)
  if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'ReadError', failure: 'unreadable' })
  else expect(outcome).toMatchObject({ stories: [] })
})
