// @vitest-environment node
import { expect, test } from 'vitest'
import { collectLeftOut, doubtsIn } from '../../src/export/storyDoubts'
import { openArc } from '../../src/sources/arc/arc'
import type { ContentSource } from '../../src/sources/contentSource'
import { openGhost } from '../../src/sources/ghost/ghost'
import { openGuardian } from '../../src/sources/guardian/guardian'
import { blocksIn } from '../../src/sources/html/html'
import { openJsonFeed } from '../../src/sources/jsonFeed/jsonFeed'
import { openNinjs } from '../../src/sources/ninjs/ninjs'
import { openRss } from '../../src/sources/rss/rss'
import { openWordpress } from '../../src/sources/wordpress/wordpress'
import { arcStory } from '../fixtures/arc'
import { ghostPost, ghostSettings, ghostTag } from '../fixtures/ghost'
import { guardianItem } from '../fixtures/guardian'
import { rssFeed } from '../fixtures/rss'
import { wordpressNewsroom, wordpressPost } from '../fixtures/wordpress'
import { readingFrom } from '../support/replay'
import { answersOf } from '../support/wordpressServer'

const address = 'https://news.example/2026/a-story/'

test.each([
  ['a script', '<script src="https://stats.example/a.js"></script>', ['1 × script']],
  ['hidden words', '<p hidden>x</p><p style="display:none">y</p>', ['2 × hidden words']],
  ['a picture that has no address', '<img src="data:image/gif,x">', ['1 × picture without an address']],
  ['a recording that has none', '<video></video>', ['1 × recording without an address']],
  ['a form to sign up', '<form class="newsletter"><p>Join</p></form>', ['1 × form']],
  ['sharing buttons', '<div class="sharedaddy">Share</div>', ['1 × what a plug-in adds']],
  ['the end of a body without end', '<p>x</p>'.repeat(20_001), ['1 × everything after 20000 blocks']],
  ['nothing', '<p>Words.</p>', []],
])('a newsroom hears that reading its HTML left out %s', (_, html, told) => {
  const leftOut = collectLeftOut()
  blocksIn(html, address)
  expect(leftOut.take({ canonical: address, id: '' })).toEqual(told)
  expect(leftOut.rest()).toEqual([])
  leftOut.close()
})

test('what is left out of a document with several stories is told under its address', () => {
  const leftOut = collectLeftOut()
  blocksIn('<script></script><p>x</p>', 'https://news.example/list.json')
  expect(leftOut.rest()).toEqual([{ story: 'https://news.example/list.json', doubts: ['1 × script'] }])
  leftOut.close()
})

test('a newsroom hears of a story without a date, of letters that were lost, and of what readers can only follow a link to', () => {
  const embed = { type: 'embed', url: 'https://e.example/', title: '', player: '' } as const
  const story = { headline: 'Caf\ufffd', standfirst: '', photo: null }
  expect(doubtsIn({ ...story, published: null, body: [embed, embed] })).toEqual([
    'no date of publication that is understood',
    '1 letter that could not be decoded',
    '2 embeds that are only links',
  ])
  expect(doubtsIn({ ...story, headline: 'Café', published: '2026-11-20T10:00:00Z', body: [] })).toEqual([])
})

const noStop = new AbortController().signal
const html = '<p>One.</p><script src="https://stats.example/a.js"></script><p hidden>Two.</p>'
const guardianOf = (bodyHtml: string) => guardianItem({ blocks: { body: [{ bodyHtml }] } })
const answer = (document: unknown) => async () => ({ document, headers: new Headers() })

test.each<[string, ContentSource]>([
  [
    'JSON Feed, of an item without an address',
    openJsonFeed('https://a.example/feed.json', answer({ items: [{ id: '7', title: 'Quay', content_html: html }] })),
  ],
  [
    'ninjs, of an item with an address of its own',
    openNinjs(
      'https://a.example/list.json',
      answer({
        item: [
          {
            type: 'text',
            uri: 'urn:7',
            headlines: [{ value: 'Quay' }],
            bodies: [{ contenttype: 'text/html', value: html }],
            altids: [{ role: 'canonical', value: 'https://b.example/quay' }],
          },
        ],
      }),
    ),
  ],
  [
    'ANS, of a story in parts',
    openArc(
      'https://a.example/',
      answer([
        {
          _id: '7',
          type: 'story',
          version: '0.10.9',
          headlines: { basic: 'Quay' },
          canonical_url: '/quay',
          content_elements: [
            { type: 'raw_html', content: html },
            { type: 'text', content: 'x<span hidden>y</span>' },
          ],
        },
      ]),
    ),
  ],
  [
    'RSS, of an item that has an address',
    openRss('https://a.example/feed', async (_url, _signal, readText) => {
      const item = `<item><title>Quay</title><link>https://b.example/quay</link><content:encoded><![CDATA[${html}]]></content:encoded></item>`
      return { document: readText?.(rssFeed([item])), headers: new Headers() }
    }),
  ],
  [
    'Ghost',
    openGhost('https://a.example', 'key', async (url) => {
      const pagination = { page: 1, pages: 1, next: null }
      const document = { posts: [ghostPost({ html })], tags: [], settings: ghostSettings, meta: { pagination } }
      return { document: url.includes('/tags/') ? { tags: [ghostTag('Harbour')] } : document, headers: new Headers() }
    }),
  ],
  [
    'WordPress',
    openWordpress(
      'https://a.example',
      readingFrom(
        answersOf({
          ...wordpressNewsroom('https://a.example'),
          posts: [wordpressPost({ origin: 'https://a.example', position: 0, title: 'Quay', slug: 'quay', body: html })],
        }),
      ),
    ),
  ],
  [
    'the Guardian, of blocks',
    openGuardian(
      'https://a.example',
      'test',
      answer({
        response: { status: 'ok', currentPage: 1, pages: 1, results: [guardianOf(html)], content: guardianOf(html) },
      }),
    ),
  ],
])('a newsroom hears what is left out of each story of %s', async (_, source) => {
  const leftOut = collectLeftOut()
  const [card] = (await source.front(noStop)).flatMap(({ stories }) => stories)
  const article = await source.article(card?.section ?? '', card?.slug ?? '', noStop)
  const told = leftOut.take(article)
  leftOut.close()
  expect(told.join()).toMatch(/^[12] × hidden words,1 × script$/)
})

const listed = 'https://a.example/list'
const empty = '<item><description></description></item>'

test.each<[string, ContentSource]>([
  [
    'JSON Feed',
    openJsonFeed(listed, answer({ items: [{ id: '1', title: 'Quay', content_text: 'x' }, {}, { id: '3' }] })),
  ],
  [
    'RSS',
    openRss(listed, async (_url, _signal, readText) => ({
      document: readText?.(rssFeed(['<item><title>Quay</title></item>', empty, empty])),
      headers: new Headers(),
    })),
  ],
  [
    'ANS',
    openArc(
      listed,
      answer([
        arcStory({}),
        ...['8', '9'].map((_id) => arcStory({ _id, headlines: {}, content_elements: [] })),
        arcStory({ _id: '10', headlines: {}, content_elements: [], revision: { published: false } }),
      ]),
    ),
  ],
  [
    'ninjs',
    openNinjs(
      listed,
      answer([
        { type: 'text', uri: 'urn:7', headline: 'Quay', body_html: '<p>x</p>' },
        ...['8', '9'].map((uri) => ({ type: 'text', uri, headline: '', body_html: '' })),
        { type: 'text', uri: '10', headline: '', pubstatus: 'canceled' },
      ]),
    ),
  ],
])(
  'a newsroom hears how many items of a list in %s are left out whole, however often it is read',
  async (_, source) => {
    const leftOut = collectLeftOut()
    await source.front(noStop)
    await source.edition(noStop)
    const told = leftOut.rest()
    leftOut.close()
    expect(told).toEqual([{ story: listed, doubts: ['2 × item without anything to show'] }])
  },
)

test.each<[string, ContentSource, string]>([
  [
    'ANS, of elements that nobody knows',
    openArc(
      'https://a.example/',
      answer([arcStory({ content_elements: [{ type: 'text', content: 'x' }, { type: 'reference' }] })]),
    ),
    '1 × element of the type reference',
  ],
  [
    'ninjs, of associated items that can’t be shown',
    openNinjs(
      'https://a.example/list.json',
      answer([
        {
          type: 'text',
          uri: 'urn:7',
          headline: 'Quay',
          body_html: '<p>x</p>',
          associations: { a: { uri: 'urn:8', type: 'event' } },
        },
      ]),
    ),
    '1 × associated item of the type event',
  ],
])('a newsroom hears of the parts of %s', async (_, source, told) => {
  const leftOut = collectLeftOut()
  const [card] = (await source.front(noStop)).flatMap(({ stories }) => stories)
  const article = await source.article(card?.section ?? '', card?.slug ?? '', noStop)
  expect(leftOut.take(article)).toContain(told)
  leftOut.close()
})
