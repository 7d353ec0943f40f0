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

  test.each([
    ['<author>desk@quay.example (Bo Finch)</author><dc:creator/>', { authors: ['Bo Finch'] }],
    ['<dc:creator>By Bo Finch</dc:creator><dc:creator>BO FINCH</dc:creator>', { authors: ['Bo Finch'] }],
    ['<itunes:author>Bo Finch</itunes:author>', { authors: ['Bo Finch'] }],
    ['<title/><itunes:title>Five boats</itunes:title>', { headline: 'Five boats' }],
    ['<title>Untitled</title><description>Rain fell.</description>', { headline: 'Rain fell.' }],
    ['<link/><guid>https://quay.example/rain-fell-today</guid>', { canonical: 'https://quay.example/rain-fell-today' }],
    [
      '<link/><guid isPermaLink="false">https://quay.example/?p=1</guid><description>x</description>',
      { canonical: '' },
    ],
    ['<link/><atom:link href="/rain-fell-today"/>', { canonical: 'https://quay.example/rain-fell-today' }],
    [
      '<link>https://burner.example/~r/1</link><fb:origLink>/rain-fell-today</fb:origLink>',
      { slug: 'rain-fell-today' },
    ],
    ['<pubDate>soon</pubDate><dc:date>2026-03-05T08:00:00Z</dc:date>', { published: '2026-03-05T08:00:00Z' }],
    ['<pubDate/><atom:updated>2026-03-05T08:00:00Z</atom:updated>', { updated: '2026-03-05T08:00:00Z' }],
    [
      '<category>Sport</category><dc:subject>sport</dc:subject><dc:subject>Boats</dc:subject>',
      { tags: ['Sport', 'Boats'] },
    ],
    ['<dc:language>pl-PL</dc:language>', { language: 'pl-PL' }],
    ['<description>Pilots refuse</description><content:encoded>x</content:encoded>', { standfirst: '' }],
    [
      '<description><p>Raw &amp; <b>bold</b></p></description>',
      { body: [{ text: [{ text: 'Raw & ' }, { type: 'strong' }] }] },
    ],
    ['<x:body xmlns:x="http://www.w3.org/1999/xhtml"><p>Para</p></x:body>', { body: [{ text: [{ text: 'Para' }] }] }],
    [
      '<c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/">Full</c:encoded>',
      { body: [{ text: [{ text: 'Full' }] }] },
    ],
    ['<itunes:summary>We talk.</itunes:summary>', { body: [{ text: [{ text: 'We talk.' }] }] }],
    ['<link>https://www.youtube.com/watch?v=dQw4w9WgXcQ</link>', { body: [{ type: 'embed' }] }],
  ])('reads %s', async (fields, expected) => {
    const namespaces =
      'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0"'
    const given = fields.includes('<title') ? '' : '<title>Pilots refuse</title>'
    const text = /<(?:description|link|x:|c:|itunes:summary)/.test(fields) ? '' : '<description>x</description>'
    const feed = rssFeed([`<item>${given}${fields}${text}</item>`]).replace('<rss ', `<rss ${namespaces} `)
    const article = await articleFrom(feed)
    expect(article).toMatchObject(expected)
    expect(faultsInArticle(article)).toEqual([])
  })

  const picture = (name: string, more = '') => `<media:content url="/${name}" medium="image" ${more}>`
  test.each([
    [
      'in all sizes of a group',
      `<media:group>${picture('a.jpg', 'width="100"  height="50"')}</media:content>${picture('b.jpg', 'width="1000" height="500"')}<media:credit>AP</media:credit></media:content></media:group>`,
      ['a.jpg', 'b.jpg'],
      'AP',
    ],
    [
      'in its largest size',
      `${picture('a.jpg?width=140', 'width="140"')}</media:content>${picture('a.jpg?width=460', 'width="460"')}</media:content><media:credit>AP</media:credit>`,
      ['a.jpg?width=460'],
      'AP',
    ],
    [
      'not the writer’s portrait',
      `<media:content url="https://1.gravatar.com/avatar/abc" medium="image"/>${picture('b.jpg')}</media:content>`,
      ['b.jpg'],
      undefined,
    ],
    ['a thumbnail where there is no other', '<media:thumbnail url="/t.jpg"/>', ['t.jpg'], undefined],
    ['an enclosure of no type', '<enclosure url="/e.png" type="application/octet-stream"/>', ['e.png'], undefined],
    [
      'of a podcast',
      '<itunes:image xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" href="/p.jpg"/>',
      ['p.jpg'],
      undefined,
    ],
  ])('has as its photo: %s', async (_, fields, files, credit) => {
    const { photo } = await articleFrom(rssFeed([`${rssItem().replace('</item>', '')}${fields}</item>`]))
    expect(photo?.renditions.map(({ url }) => url)).toEqual(files.map((file) => `https://quay.example/${file}`))
    expect(photo?.line.credit?.line).toBe(credit)
  })

  test('plays what its media are', async () => {
    const media = '<media:content url="/a.mp4" type="video/mp4"/><media:content url="/b.mp3" medium="audio"/>'
    const { body } = await articleFrom(rssFeed([`${rssItem().replace('</item>', '')}${media}</item>`]))
    expect(body.slice(2)).toMatchObject([{ type: 'video' }, { type: 'audio' }])
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

  const feedElement = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl">'
  const based = feedElement.replace('>', ' xml:base="https://quay.example/blog/">')
  test.each([
    [
      'addresses under the feed’s base',
      [
        [feedElement, based],
        ['https://quay.example/a/statek', 'p/statek'],
      ],
      { canonical: 'https://quay.example/blog/p/statek' },
    ],
    [
      'addresses under its own base',
      [
        ['<entry>', '<entry xml:base="https://quay.example/b/">'],
        ['https://quay.example/a/statek', 'statek'],
      ],
      { canonical: 'https://quay.example/b/statek' },
    ],
    [
      'the page, not its JSON',
      [
        [
          '<link rel="alternate"',
          '<link rel="alternate" type="application/json" href="/a.json"/><link rel="alternate" type="text/html"',
        ],
      ],
      { canonical: 'https://quay.example/a/statek' },
    ],
    [
      'a headline in XHTML',
      [['<title type="html">Statek &amp;amp; port', '<title type="xhtml"><div>Statek <i>i</i> port</div>']],
      { headline: 'Statek i port' },
    ],
    [
      'a headline that is text',
      [['<title type="html">Statek &amp;amp; port', '<title type="text">Tag &lt;b&gt;']],
      { headline: 'Tag <b>' },
    ],
    ['the feed’s writer', [['<author><name>Jan Nowak</name></author>', '']], { authors: ['Port Desk'] }],
    ['the times of Atom 0.3', [['published>', 'issued>']], { published: '2026-03-05T08:00:00Z' }],
    [
      'a text that is plain',
      [['type="html">&lt;p>A', 'type="text">1 &lt; 2']],
      { body: [{ text: [{ text: '1 < 2' }] }, {}] },
    ],
    ['no file as its text', [['type="html">&lt;p>A', 'type="image/png">iVBORw0KGgo=']], { body: [{ type: 'audio' }] }],
  ])('has %s', async (_, changes, expected) => {
    const usual = atomFeed('<content type="html">&lt;p>A</content>').replace(
      '<entry>',
      '<author><name>Port Desk</name></author><entry>',
    )
    const feed = changes.reduce((text, [was = '', is = '']) => text.replaceAll(was, is), usual)
    expect(feed).not.toBe(usual)
    expect(await articleFrom(feed)).toMatchObject(expected)
  })

  test('is read whatever prefix its names have', async () => {
    const usual = atomFeed('<content>Tak.</content>')
    const prefixed = usual.replace('xmlns=', 'xmlns:a=').replace(/<(\/?)(?=[a-z])/g, '<$1a:')
    expect(await articleFrom(prefixed)).toMatchObject({ headline: 'Statek & port', authors: ['Jan Nowak'] })
  })

  test('tells the feed’s language', async () => {
    expect(await feedOf(atomFeed('')).edition(noStop)).toMatchObject({ title: 'Port', language: 'pl' })
  })
})

test('RSS 1.0 is read under any prefix, and the names of its document type are not', async () => {
  const feed = `<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY % latin PUBLIC "-//W3C//ENTITIES Latin 1//EN" "latin.ent">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
<r:channel><r:title>Q</r:title><d:language>ja</d:language></r:channel><r:item><r:title>Port</r:title><d:subject>Sport</d:subject></r:item></rdf:RDF>`
  expect(await feedOf(feed).edition(noStop)).toMatchObject({
    title: 'Q',
    language: 'ja',
    sections: [{ slug: 'sport' }],
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
