import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/model/readError'
import type { ContentSource } from '../../../src/sources/contentSource'
import { openJsonFeed } from '../../../src/sources/jsonFeed/jsonFeed'
import { shortHash } from '../../../src/sources/shortHash'
import { jsonFeed, jsonFeedItem, jsonFeedPages } from '../../fixtures/jsonFeed'
import { contractOf } from '../contract'
import { faultsInArticle, faultsInSummary } from '../faults'
import { serve } from '../loopback'
import { mutationsOf } from '../mutations'

const noStop = new AbortController().signal
const site = 'https://quay.example'

contractOf(
  'A JSON Feed',
  async () => {
    const pages = jsonFeedPages()
    const origin = await serve(({ url = '' }, response) => {
      const document = pages[url]
      response.writeHead(document === undefined ? 404 : 200).end(JSON.stringify(document))
    })
    return openJsonFeed(`${origin}/feed.json`)
  },
  { section: 'harbour', search: { words: 'channel PILOTS', headline: 'Pilots refuse the new channel' } },
)

/** A feed of these documents, by their path; `asked` gets the paths that were fetched. */
function feedOf(documents: Record<string, unknown>, asked: string[] = []): ContentSource {
  return openJsonFeed(`${site}/feed.json`, async (url, signal) => {
    signal.throwIfAborted()
    const path = url.replace(site, '')
    asked.push(path)
    if (!(path in documents)) throw new ReadError('missing', path)
    return { document: documents[path], headers: new Headers() }
  })
}

const feedWith = (...items: unknown[]) => feedOf({ '/feed.json': jsonFeed({ items }) })

async function summaryFrom(part: Record<string, unknown>) {
  const { stories } = await feedWith(jsonFeedItem(part)).feed('latest', null, noStop)
  return stories[0]
}

async function articleFrom(part: Record<string, unknown>, feed: Record<string, unknown> = {}) {
  const source = feedOf({ '/feed.json': jsonFeed({ items: [jsonFeedItem(part)], ...feed }) })
  const [story] = (await source.feed('latest', null, noStop)).stories
  return source.article(story?.section ?? '', story?.slug ?? '', noStop)
}

const paragraph = (text: string) => ({ type: 'paragraph', text: [{ type: 'text', text }] })

describe('a feed as an edition', () => {
  test('has as sections the tags that come first, the most used first, and one for the rest', async () => {
    expect(await feedOf(jsonFeedPages()).edition(noStop)).toEqual({
      title: 'The Quay & Tide',
      language: 'en-CA',
      timeZone: 'UTC',
      sections: [
        { name: 'Harbour', slug: 'harbour' },
        { name: 'Town', slug: 'town' },
        { name: 'Weather', slug: 'weather' },
        { name: 'The Quay & Tide', slug: 'latest' },
      ],
    })
  })

  test('without tags is one section under its own name', async () => {
    const source = feedWith(jsonFeedItem({ tags: undefined }))
    expect((await source.edition(noStop)).sections).toEqual([{ name: 'The Quay & Tide', slug: 'latest' }])
    expect((await source.feed('latest', null, noStop)).stories).toHaveLength(1)
  })

  test('has sections for tags in any script, and for those of no letters', async () => {
    const tags = [['Świat'], ['سياسة'], ['🎉']]
    const source = feedWith(...tags.map((tags, at) => jsonFeedItem({ id: `${at}`, tags })))
    const { sections } = await source.edition(noStop)
    expect(sections.map(({ name }) => name)).toEqual(['Świat', 'سياسة', '🎉'])
    for (const { slug } of sections) expect((await source.feed(slug, null, noStop)).stories).toHaveLength(1)
  })

  test.each([
    ['its own', { language: 'pt_BR' }, 'pt-BR'],
    ['that of its stories', { language: undefined, items: [jsonFeedItem({ language: 'de-DE' })] }, 'de-DE'],
    ['English when nobody says', { language: '?' }, 'en'],
  ])('is in a language: %s', async (_, part, language) => {
    expect(await feedOf({ '/feed.json': jsonFeed(part) }).edition(noStop)).toMatchObject({ language })
  })

  test('that has no title is called by its host', async () => {
    expect(await feedOf({ '/feed.json': jsonFeed({ title: '' }) }).edition(noStop)).toMatchObject({
      title: 'quay.example',
    })
  })

  test.each(['http://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1', '1.0', '1.1', undefined])(
    'is read whatever its version is called: %j',
    async (version) => {
      const source = feedOf({ '/feed.json': jsonFeed({ version }) })
      expect((await source.feed('latest', null, noStop)).stories).toHaveLength(1)
    },
  )

  test('that has expired can still be read', async () => {
    const source = feedOf({ '/feed.json': jsonFeed({ expired: true }) })
    expect((await source.feed('latest', null, noStop)).stories).toHaveLength(1)
  })

  test('that has no stories yet is empty, not missing', async () => {
    const source = feedWith()
    expect(await source.feed('latest', null, noStop)).toEqual({ stories: [], next: null, previous: null })
    expect(await source.front(noStop)).toEqual([{ section: null, stories: [] }])
  })

  test.each([[null], [[]], ['a feed'], [{ title: 'No items' }], [{ items: {} }]])(
    'isn’t made of %j',
    async (document) => {
      await expect(feedOf({ '/feed.json': document }).edition(noStop)).rejects.toMatchObject({ failure: 'unreadable' })
    },
  )
})

describe('a feed of several pages', () => {
  test('is turned page by page, as far as it goes without a way back', async () => {
    const source = feedOf(jsonFeedPages())
    expect(await source.feed('weather', null, noStop)).toMatchObject({ next: '2', previous: null })
    expect(await source.feed('weather', '2', noStop)).toMatchObject({ next: '3', previous: '1' })
    expect(await source.feed('weather', '3', noStop)).toMatchObject({ next: null, previous: '2' })
    await expect(source.feed('weather', '4', noStop)).rejects.toMatchObject({ failure: 'missing' })
  })

  test('shows a story that comes twice once', async () => {
    const { stories } = await feedOf(jsonFeedPages()).feed('latest', '3', noStop)
    expect(stories.map(({ id }) => id)).not.toContain('quay-1')
    expect(stories).toHaveLength(5)
  })

  test('turns on to the next page that has something of the section', async () => {
    const source = feedOf({
      '/feed.json': jsonFeed({ next_url: '/2' }),
      '/2': jsonFeed({ items: [], next_url: '/3' }),
      '/3': jsonFeed({ items: [jsonFeedItem({ id: 'old', tags: ['Town'] })] }),
    })
    expect(await source.feed('town', null, noStop)).toMatchObject({ stories: [{ id: 'old' }], next: null })
  })

  test('opens a story on an older page', async () => {
    const source = feedOf(jsonFeedPages())
    const { stories } = await source.feed('harbour', '3', noStop)
    const slug = stories[1]?.slug ?? ''
    expect(await feedOf(jsonFeedPages()).article('harbour', slug, noStop)).toMatchObject({ id: 'page-3-3' })
  })

  test.each([
    ['itself', '/feed.json'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('ends where its next page is %s', async (_, next_url) => {
    expect((await feedOf({ '/feed.json': jsonFeed({ next_url }) }).feed('latest', null, noStop)).next).toBeNull()
  })

  test('without end is not followed without end', async () => {
    let asked = 0
    const source = openJsonFeed(`${site}/feed.json`, async () => {
      asked += 1
      return { document: jsonFeed({ items: [], next_url: `/${asked}` }), headers: new Headers() }
    })
    await expect(source.article('town', 'no-such-story', noStop)).rejects.toMatchObject({ failure: 'missing' })
    await expect(source.feed('town', null, noStop)).rejects.toMatchObject({ failure: 'missing' })
    expect(asked).toBeLessThanOrEqual(50)
  })

  test('is never led to an address by a cursor', async () => {
    const asked: string[] = []
    const source = feedOf({ '/feed.json': jsonFeed() }, asked)
    await expect(source.feed('latest', 'https://elsewhere.example/feed.json', noStop)).rejects.toMatchObject({
      failure: 'missing',
    })
    expect(asked).toEqual([])
  })
})

describe('what was read', () => {
  test('is not fetched again for an article', async () => {
    const asked: string[] = []
    const source = feedOf({ '/feed.json': jsonFeed() }, asked)
    const [story] = (await source.feed('harbour', null, noStop)).stories
    await source.article('harbour', story?.slug ?? '', noStop)
    expect(asked).toEqual(['/feed.json'])
  })

  test('is not given to a reader who has left', async () => {
    const source = feedOf({ '/feed.json': jsonFeed() })
    await source.front(noStop)
    const reason = new Error('the reader has left')
    await expect(source.front(AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  test('is searched: headlines first, then summaries and texts, in any spelling of case and accents', async () => {
    const source = feedWith(
      jsonFeedItem({ id: 'text', url: '/a', title: 'One', content_html: '<p>The <b>Zürich</b> ferry</p>' }),
      jsonFeedItem({ id: 'title', url: '/b', title: 'Ferry to ZURICH' }),
      jsonFeedItem({ id: 'tag', url: '/c', title: 'Two', content_html: '<p class="zurich ferry">No</p>' }),
    )
    const found = await source.search?.('zurich ferry', null, noStop)
    expect(found?.stories.map(({ id }) => id)).toEqual(['title', 'text'])
  })
})

describe('a card', () => {
  test('shows plain text without what its system left in it', async () => {
    const title = 'A <b>bold</b> claim &amp; a reply'
    expect(await summaryFrom({ title, summary: '1 < 2 &lt; 3' })).toMatchObject({
      id: 'quay-1',
      section: 'harbour',
      slug: `pilots-refuse-the-new-channel-${shortHash('quay-1')}`,
      headline: 'A bold claim & a reply',
      standfirst: '1 < 2 &lt; 3',
      published: '2026-11-20T09:30:00-04:00',
      updated: '2026-11-20T11:00:00-04:00',
      tags: ['Harbour', 'Pilots'],
      canonical: 'https://quay.example/2026/11/pilots-refuse-the-new-channel/',
    })
  })

  test('without a title has the first words of the text', async () => {
    const long = `${'Fog again. '.repeat(20)}`
    expect((await summaryFrom({ title: undefined, content_html: `<p>${long}</p>` }))?.headline).toMatch(
      /^Fog again\. .*[^ ]…$/,
    )
    expect((await summaryFrom({ title: ' ', content_html: '', content_text: 'Short.' }))?.headline).toBe('Short.')
  })

  test.each([
    ['its address without an id', { id: undefined }, 'https://quay.example/2026/11/pilots-refuse-the-new-channel/'],
    ['an id that is a number', { id: 17 }, '17'],
  ])('is known by %s', async (_, part, id) => {
    expect((await summaryFrom(part))?.id).toBe(id)
  })

  test.each([
    ['the last step of its address', { url: 'https://quay.example/fog-is-back.html?source=rss' }, 'fog-is-back'],
    [
      'a mark for its id, where the address has more steps',
      { url: 'https://quay.example/a/fog-is-back.html' },
      `fog-is-back-${shortHash('quay-1')}`,
    ],
    [
      'what else its address names it by',
      { url: 'https://quay.example/fog?id=1#y' },
      expect.stringMatching(/^fog-\w{7}$/),
    ],
    ['an address relative to the feed', { url: '/fog%20is%20back/' }, 'fog-is-back'],
    ['the steps before "index" where the last is short', { url: '/news/fog/index.php' }, 'news-fog'],
    ['an id that is an address', { url: undefined, id: 'https://quay.example/fog' }, 'fog'],
    ['its title and a mark', { url: undefined }, `pilots-refuse-the-new-channel-${shortHash('quay-1')}`],
    [
      'the title, where the address has no steps',
      { url: 'https://quay.example/?p=7' },
      `pilots-refuse-the-new-channel-${shortHash('quay-1')}`,
    ],
    [
      'a mark, where there is nothing else',
      { url: undefined, title: undefined },
      expect.stringMatching(/^[a-z0-9]{7}$/),
    ],
  ])('is addressed by %s', async (_, part, slug) => {
    expect((await summaryFrom(part))?.slug).toEqual(slug)
  })

  test('has an address of its own, though another story has the same', async () => {
    const source = feedWith(
      jsonFeedItem({ id: 'a', url: `${site}/2025/notes`, title: 'Notes of 2025' }),
      jsonFeedItem({ id: 'b', url: `${site}/2024/notes`, title: 'Notes of 2024' }),
    )
    const { stories } = await source.feed('harbour', null, noStop)
    const opened = await Promise.all(stories.map(({ section, slug }) => source.article(section, slug, noStop)))
    expect(opened.map(({ headline }) => headline)).toEqual(['Notes of 2025', 'Notes of 2024'])
  })

  test.each([
    ['2018-01-06T08:00', '2018-01-06T08:00:00Z'],
    ['Fri, 31 May 2019 12:17:58 -0700', '2019-05-31T12:17:58-07:00'],
    ['last week', null],
    [undefined, null],
  ])('published on %j says %j', async (date_published, published) => {
    expect((await summaryFrom({ date_published }))?.published).toBe(published)
  })

  test('is left out when there is nothing to tell, and takes no other along', async () => {
    const source = feedWith(null, 'x', {}, { id: 'bare' }, { id: 'a', title: 'Alone' }, jsonFeedItem())
    expect((await source.feed('latest', null, noStop)).stories.map(({ id }) => id)).toEqual(['quay-1'])
  })
})

describe('a picture', () => {
  const attached = [
    { url: 'a.mp3', mime_type: 'audio/mpeg' },
    { url: 'p.jpg', mime_type: 'image/jpeg' },
  ]
  test.each([
    ['its image', { banner_image: 'b.jpg' }, `${site}/pictures/channel.jpg`],
    ['its banner', { image: undefined, banner_image: '/b.jpg' }, `${site}/b.jpg`],
    ['its banner, where the image is none', { image: 'data:,x', banner_image: '/b.jpg' }, `${site}/b.jpg`],
    ['a picture attached', { image: '', url: `${site}/s/`, attachments: attached }, `${site}/s/p.jpg`],
  ])('is %s, of unknown size', async (_, part, url) => {
    expect((await summaryFrom(part))?.photo).toMatchObject({
      renditions: [{ url, width: 0, height: 0, type: '' }],
      width: 0,
      height: 0,
      alt: '',
      caption: '',
    })
  })

  test('that stands in the body once more is shown once, with the body’s words', async () => {
    const figure = `<figure><img src="/pictures/channel-1024x576.jpg" alt="A buoy"><figcaption>The channel.</figcaption></figure>`
    const article = await articleFrom({ content_html: `${figure}<p>Words.</p>` })
    expect(article.photo).toMatchObject({ alt: 'A buoy', caption: 'The channel.' })
    expect(article.body).toEqual([paragraph('Words.')])
  })

  test('that is all there is of the body stays there', async () => {
    const article = await articleFrom({ content_html: '<img src="/pictures/channel.jpg" alt="A buoy">' })
    expect(article.photo).toBeNull()
    expect(article.body).toMatchObject([{ type: 'picture' }])
  })

  test('that is another one stays in the body', async () => {
    const article = await articleFrom({ content_html: '<img src="/pictures/other.jpg" alt=""><p>Words.</p>' })
    expect(article.body).toMatchObject([{ type: 'picture' }, paragraph('Words.')])
  })
})

describe('an article', () => {
  test('has the feed’s HTML as its body, without what runs', async () => {
    const article = await articleFrom({ content_html: '<p>One.</p><script>alert(1)</script><p onclick="x()">Two.</p>' })
    expect(article.body).toEqual([paragraph('One.'), paragraph('Two.')])
  })

  test('of plain text has its paragraphs and lines, and no markup', async () => {
    const article = await articleFrom({
      content_html: undefined,
      content_text: 'One <b>line</b>\nand &amp; two.\n\n\r\nNext.',
    })
    expect(article.body).toEqual([
      {
        type: 'paragraph',
        text: [{ type: 'text', text: 'One line' }, { type: 'break' }, { type: 'text', text: 'and & two.' }],
      },
      paragraph('Next.'),
    ])
  })

  test('of nothing but a summary has that as its body, not twice', async () => {
    const article = await articleFrom({ content_html: '' })
    expect(article).toMatchObject({ standfirst: '', body: [paragraph('It is two feet too shallow, they say.')] })
  })

  test('of nothing but a headline links to its page', async () => {
    const { body } = await articleFrom({ content_html: '', summary: '' })
    expect(body).toMatchObject([
      { type: 'paragraph', text: [{ type: 'link', href: expect.stringContaining('/2026/11/') }] },
    ])
  })

  test('about another page links to it, unless its text does', async () => {
    const external_url = 'https://port.example/report'
    expect((await articleFrom({ external_url })).body.at(-1)).toMatchObject({
      text: [{ type: 'link', href: external_url }],
    })
    const content_html = `<p>As <a href="${external_url}">reported</a>.</p>`
    expect((await articleFrom({ external_url, content_html })).body).toHaveLength(1)
  })

  test('has its recordings, each in one format', async () => {
    const attachments = [
      { url: 'https://quay.example/talk.m4a', mime_type: 'audio/x-m4a', title: 'The talk' },
      { url: 'https://quay.example/talk.mp3', mime_type: 'audio/mpeg', title: 'The talk' },
      { url: 'javascript:alert(1)', mime_type: 'audio/mpeg' },
      { url: 'https://quay.example/tide.mp4', mime_type: 'video/mp4' },
      { url: 'https://quay.example/tables.pdf', mime_type: 'application/pdf', title: 'The tables' },
      { url: 'https://quay.example/waves.mp3' },
      { url: 'https://quay.example/live.m3u8', mime_type: 'application/vnd.apple.mpegurl', title: 'Live' },
    ]
    const tables = { type: 'text', text: 'The tables' }
    expect((await articleFrom({ attachments })).body.slice(1)).toMatchObject([
      { type: 'audio', url: 'https://quay.example/talk.m4a', title: 'The talk' },
      { type: 'video', url: 'https://quay.example/tide.mp4', title: '' },
      { type: 'paragraph', text: [{ type: 'link', href: 'https://quay.example/tables.pdf', text: [tables] }] },
      { type: 'audio', url: 'https://quay.example/waves.mp3', title: '' },
      { type: 'video', url: 'https://quay.example/live.m3u8', title: 'Live' },
    ])
  })

  test.each([
    ['its authors', {}, ['Ines Rook']],
    ['its authors rather than its author', { author: { name: 'Old Name' } }, ['Ines Rook']],
    ['its author, as in 1.0', { authors: undefined, author: { name: 'Old Name' } }, ['Old Name']],
    ['its author’s bare name', { authors: undefined, author: 'Jane Roe' }, ['Jane Roe']],
    ['the same author once', { authors: [{ name: 'Ren&eacute;e Roe' }, { name: 'Renée Roe' }] }, ['Renée Roe']],
    ['the feed’s', { authors: [{ name: ' ' }, { url: 'x' }], author: {} }, ['The newsroom']],
  ])('is by %s', async (_, part, authors) => {
    expect((await articleFrom(part)).authors).toEqual(authors)
  })
})

describe('plain text of a feed', () => {
  test.each([
    ['FCC Says Releasing &#8216;Jokes&#8217;', 'FCC Says Releasing ‘Jokes’'],
    ['I&#039;m A Guest!', "I'm A Guest!"],
    ['Arts &amp; Culture', 'Arts & Culture'],
    ['Use <b> & &amp; in HTML', 'Use <b> & &amp; in HTML'],
    ['AT&T & Co', 'AT&T & Co'],
  ])('%j reads %j', async (written, read) => {
    const summary = await summaryFrom({ title: written, tags: [written], summary: `So: ${written}` })
    expect(summary).toMatchObject({ headline: read, tags: [read], standfirst: `So: ${read}` })
    const attachments = [{ url: '/a.pdf', mime_type: 'application/pdf', title: written }]
    const { body } = await articleFrom({ content_html: '', content_text: written, attachments })
    expect(body).toMatchObject([paragraph(read), { text: [{ type: 'link', text: [{ text: read }] }] }])
  })

  test.each([
    [{ summary: 'Pilots refuse the NEW channel' }, { standfirst: '' }],
    [{ title: '(Untitled)', content_html: '<p>Rain fell.</p>' }, { headline: 'Rain fell.' }],
    [{ title: ' untitled', content_html: '<p>Rain fell.</p>' }, { headline: 'Rain fell.' }],
    [{ tags: ['Harbour', 'HARBOUR', 'harbour '] }, { tags: ['Harbour'] }],
  ])('%j is not said twice, nor said without words', async (part, expected) => {
    expect(await summaryFrom(part)).toMatchObject(expected)
  })

  test('of a section’s name makes its address', async () => {
    expect(await summaryFrom({ tags: ['Arts &amp; Culture'] })).toMatchObject({ section: 'arts-culture' })
  })
})

test('an author who is named in capitals too is named once', async () => {
  const article = await articleFrom({ authors: [{ name: 'Ines Rook' }, { name: 'INES ROOK ' }] })
  expect(article.authors).toEqual(['Ines Rook'])
})

test('a relative address leads to the home page’s site, not to the feed’s', async () => {
  const article = await articleFrom({ url: '/2024/a' }, { home_page_url: 'https://other.example/blog/' })
  expect(article.canonical).toBe('https://other.example/2024/a')
})

test('stories that a feed gives one id are all there, in whatever order they come', async () => {
  const items = ['rye', 'deal', 'hythe'].map((town) => jsonFeedItem({ id: '0', url: `/a/${town}/vote`, title: town }))
  const storiesOf = async (...listed: unknown[]) =>
    (await feedWith(...listed).feed('latest', null, noStop)).stories.map(({ headline, slug }) => `${headline} ${slug}`)
  const stories = await storiesOf(...items)
  expect(stories).toHaveLength(3)
  expect((await storiesOf(...items.toReversed())).toSorted()).toEqual(stories.toSorted())
})

test('a page elsewhere that shows a video is shown as its player', async () => {
  const { body } = await articleFrom({ external_url: 'https://youtu.be/dQw4w9WgXcQ' })
  expect(body).toMatchObject([{ type: 'paragraph' }, { type: 'embed' }])
})

test('addresses stay with their stories when the feed is reordered, and when another story of the slug comes', async () => {
  const items = ['2026-01-03', '2026-01-01', '2026-01-02'].map((date_published, at) =>
    jsonFeedItem({ id: `${at}`, url: `https://quay.example/${date_published}/storm-over-quay`, date_published }),
  )
  const slugsOf = async (...listed: unknown[]) => {
    const { stories } = await feedWith(...listed).feed('latest', null, noStop)
    return Object.fromEntries(stories.map(({ id, slug }) => [id, slug]))
  }
  const slugs = await slugsOf(...items)
  expect(new Set(Object.values(slugs)).size).toBe(3)
  expect(await slugsOf(...items.toReversed())).toEqual(slugs)
  const newest = jsonFeedItem({
    id: '9',
    url: 'https://quay.example/new/storm-over-quay',
    date_published: '2026-02-01',
  })
  expect(await slugsOf(newest, ...items)).toMatchObject(slugs)
  expect({ ...slugs, ...(await slugsOf(...items.slice(2))) }).toEqual(slugs)
})

test.each([
  ['another with more steps', '/storm-over-quay', '/rye/storm-over-quay'],
  ['another in capitals', '/storm-over-quay', '/Storm-Over-Quay'],
])('the address of a story that has left the feed doesn’t lead to %s', async (_, left, listed) => {
  const [gone, there] = [left, listed].map((url) => jsonFeedItem({ id: url, url, title: url }))
  const [story] = (await feedWith(gone).feed('latest', null, noStop)).stories
  const found = feedWith(there).article('latest', story?.slug ?? '', noStop)
  await expect(found).rejects.toMatchObject({ failure: 'missing' })
})

test('a story without an address is found by its old one after its headline was changed', async () => {
  const titled = (title: string) => feedWith(jsonFeedItem({ url: undefined, title }))
  const [before] = (await titled('Pilots refuse').feed('latest', null, noStop)).stories
  const after = await titled('Update: Pilots agree').article('harbour', before?.slug ?? '', noStop)
  expect(after).toMatchObject({ headline: 'Update: Pilots agree', id: before?.id })
})

test('a short address doesn’t pass to another story when the first of its name leaves the feed', async () => {
  const [old, fresh] = ['2025', '2026'].map((year) =>
    jsonFeedItem({ id: year, url: `/${year}/budget/`, date_published: `${year}-03-01` }),
  )
  const slugsOf = async (...listed: unknown[]) =>
    (await feedWith(...listed).feed('latest', null, noStop)).stories.map(({ id, slug }) => `${id} ${slug}`)
  expect(await slugsOf(fresh, old)).toEqual(['2026 2026-budget', '2025 2025-budget'])
  expect(await slugsOf(fresh)).toEqual(['2026 2026-budget'])
})

test('whatever is wrong with a feed, a reader gets the rest or a ReadError', async () => {
  const document = jsonFeed({
    items: [
      jsonFeedItem({ attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg' }] }),
      jsonFeedItem({ id: 'two', url: '/2' }),
    ],
    next_url: '/2',
  })
  for (const { path, document: wrong } of mutationsOf(document))
    expect(await faultsIn(feedOf({ '/feed.json': wrong, '/2': jsonFeed({ items: [] }) })), path).toEqual([])
})

/** What of a source is neither given nor a ReadError. */
async function faultsIn(source: ContentSource): Promise<unknown[]> {
  const works = await Promise.allSettled([
    source.edition(noStop),
    source.front(noStop),
    source.feed('harbour', null, noStop),
    source.article('harbour', 'pilots-refuse-the-new-channel', noStop),
    source.search?.('channel', null, noStop),
  ])
  return works.flatMap((work) =>
    work.status === 'rejected' && !(work.reason instanceof ReadError) ? [work.reason] : [],
  )
}

const recorded = '../shared/corpus/jsonfeed'

describe.skipIf(!existsSync(recorded))(`recorded feeds (skipped without ${recorded})`, () => {
  const files = existsSync(recorded) ? readdirSync(recorded) : []
  test.each(files.filter((file) => file !== 'invalid.json'))('%s', async (file) => {
    const text = readFileSync(`${recorded}/${file}`, 'utf8')
    const source = feedOf({ '/feed.json': JSON.parse(text) })
    expect(await faultsIn(source)).toEqual([])
    const { stories } = await source.feed('latest', null, noStop)
    if (file !== '1.1-authors.json') expect(stories.length).toBeGreaterThan(0)
    const faults = stories.flatMap(faultsInSummary)
    for (const { section, slug } of stories)
      faults.push(...faultsInArticle(await source.article(section, slug, noStop)))
    // One of the newsrooms writes about "<i> und <b>": that is its text.
    expect(faults.filter((fault) => !/^text: .*<[ib]>/.test(fault))).toEqual([])
  })
})
