// @vitest-environment jsdom

import { describe, expect, it } from 'vitest'
import { jsonFeed, profileChannel, rss, sectionChannel } from '../../src/render/feeds'
import { anArticle, anEdition, aPhoto, aSummary } from '../support/builders'

const site = { address: 'https://news.example/daily/', edition: anEdition({}) }
const politics = sectionChannel({ name: 'Politics & <Power>', slug: 'politics' }, site)
const media = 'http://search.yahoo.com/mrss/'
const atom = 'http://www.w3.org/2005/Atom'
const address = 'https://news.example/daily/politics/a-story'

function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}

function textOf(parent: ParentNode | undefined | null, path: string): string | undefined {
  return parent?.querySelector(path)?.textContent
}

describe('an RSS feed', () => {
  it('has what RSS requires of a channel, and says where it is', () => {
    const document = parsed(rss(politics, [], site))
    const channel = document.querySelector('rss[version="2.0"] > channel')
    expect(textOf(channel, 'title')).toBe('Broadsheet - Politics & <Power>')
    expect(textOf(channel, 'channel > link')).toBe('https://news.example/daily/politics')
    expect(textOf(channel, 'description')).not.toBe('')
    expect(textOf(channel, 'language')).toBe('en-GB')
    expect(document.getElementsByTagNameNS(atom, 'link')[0]?.getAttribute('href')).toBe(
      'https://news.example/daily/politics/rss.xml',
    )
  })

  it('tells of a story when it ran, where it is and who took the photo', () => {
    const item = parsed(rss(politics, [aSummary({ tags: ['Ports'] })], site)).querySelector('item')
    expect(textOf(item, 'link')).toBe(address)
    expect(textOf(item, 'guid[isPermaLink="true"]')).toBe(address)
    expect(textOf(item, 'pubDate')).toBe('Thu, 01 Oct 2026 06:00:00 GMT')
    expect(textOf(item, 'description')).toBe('What the story tells, in one sentence.')
    expect([...(item?.querySelectorAll('category') ?? [])].map((each) => each.textContent)).toEqual([
      'Politics',
      'Ports',
    ])
    const photo = item?.getElementsByTagNameNS(media, 'content')[0]
    expect(photo?.getAttribute('url')).toBe('https://news.example/edition/pictures/harbour-1200.jpg')
    expect(photo?.getElementsByTagNameNS(media, 'credit')[0]?.textContent).toBe('Ada First/Agency')
    expect(item?.querySelector('enclosure')).toBeNull()
  })

  it('leaves out what is not known', () => {
    const bare = aSummary({ published: null, standfirst: '', photo: null })
    const item = parsed(rss(politics, [bare], site)).querySelector('item')
    expect([...(item?.children ?? [])].map(({ localName }) => localName)).toEqual(['title', 'link', 'guid', 'category'])
  })

  it('says nothing of a photo’s size when that isn’t known', () => {
    const renditions = [{ url: '/a.jpg', width: 0, height: 0, type: '' }]
    const unmeasured = aSummary({ photo: aPhoto({ renditions, width: 0, height: 0 }) })
    const photo = parsed(rss(politics, [unmeasured], site)).getElementsByTagNameNS(media, 'content')[0]
    expect([...(photo?.attributes ?? [])].map(({ name }) => name)).toEqual(['url', 'medium'])
  })

  it.each([
    ['the end of a script', 'A </script><script>alert(1)</script> B'],
    ['the end of a CDATA section', 'A ]]> B'],
    ['an entity', 'Fish &amp; chips & <b>peas</b> "\''],
    ['text from right to left', 'قال \u202bالوزير\u202c إن'],
    ['an emoji', 'The 🗞 paper'],
  ])('keeps %s as text, in the headline and in HTML', (_, text) => {
    const photo = aPhoto({ caption: text, creditLine: 'Ada First/Agency & Co' })
    const story = anArticle({ headline: text, standfirst: text, tags: [text], authors: [text], photo })
    const item = parsed(rss(politics, [story], site)).querySelector('item')
    expect(textOf(item, 'title')).toBe(text)
    const html = new DOMParser().parseFromString(textOf(item, 'description') ?? '', 'text/html')
    expect(html.body.textContent).toBe(text)
    expect(html.querySelector('body *')).toBeNull()
  })

  it('drops what XML cannot hold', () => {
    const story = aSummary({ headline: 'A\u0000B\u0008C\ud800D\ufffeE\tF' })
    expect(textOf(parsed(rss(politics, [story], site)), 'item > title')).toBe('ABCDE\tF')
  })

  it('is as new as its newest story', () => {
    const stories = [aSummary({ updated: '2026-10-02T08:00:00Z' }), aSummary({ published: null })]
    expect(textOf(parsed(rss(politics, stories, site)), 'lastBuildDate')).toBe('Fri, 02 Oct 2026 08:00:00 GMT')
  })
})

describe('a JSON Feed', () => {
  it('has what version 1.1 requires, and all that is known of a story', () => {
    const story = anArticle({ tags: ['Ports'], language: 'pl', updated: '2026-10-01T12:00:00+02:00' })
    expect(JSON.parse(jsonFeed(politics, [story], site))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Broadsheet - Politics & <Power>',
      home_page_url: 'https://news.example/daily/politics',
      feed_url: 'https://news.example/daily/politics/feed.json',
      language: 'en-GB',
      items: [
        {
          id: address,
          url: address,
          title: 'A story',
          content_html: expect.stringMatching(/^<p>.*<\/p>$/),
          summary: 'What the story tells, in one sentence.',
          image: 'https://news.example/edition/pictures/harbour-1200.jpg',
          date_published: '2026-10-01T08:00:00+02:00',
          date_modified: '2026-10-01T12:00:00+02:00',
          authors: [{ name: 'Ada First' }],
          tags: ['Ports'],
          language: 'pl',
        },
      ],
    })
  })

  it('of an author says who that is, and where the page is', () => {
    const author = { kind: 'author', name: 'Ada First', slug: 'ada-first', description: 'Covers ports.' } as const
    const channel = profileChannel({ ...author, portrait: null, sameAs: [] }, site)
    expect(JSON.parse(jsonFeed(channel, [], site))).toMatchObject({
      title: 'Broadsheet - Ada First',
      description: 'Covers ports.',
      home_page_url: 'https://news.example/daily/author/ada-first',
      feed_url: 'https://news.example/daily/author/ada-first/feed.json',
    })
    expect(textOf(parsed(rss(channel, [], site)), 'channel > description')).toBe('Covers ports.')
  })

  it('leaves out what is not known, but always has some content', () => {
    const bare = aSummary({ published: null, standfirst: '', photo: null })
    expect(JSON.parse(jsonFeed(politics, [bare], site)).items).toEqual([
      { id: address, url: address, title: 'A story', content_text: 'A story' },
    ])
  })
})
