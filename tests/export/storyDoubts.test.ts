// @vitest-environment node
import { expect, test } from 'vitest'
import { collectLeftOut, doubtsIn } from '../../src/export/storyDoubts'
import { openArc } from '../../src/sources/arc/arc'
import type { ContentSource } from '../../src/sources/contentSource'
import { blocksIn } from '../../src/sources/html/html'
import { openJsonFeed } from '../../src/sources/jsonFeed/jsonFeed'
import { openNinjs } from '../../src/sources/ninjs/ninjs'

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

test('a newsroom hears of a story without a date and of what readers can only follow a link to', () => {
  const embed = { type: 'embed', url: 'https://e.example/', title: '', player: '' } as const
  expect(doubtsIn({ published: null, body: [embed, embed], photo: null })).toEqual([
    'no date of publication that is understood',
    '2 embeds that are only links',
  ])
  expect(doubtsIn({ published: '2026-11-20T10:00:00Z', body: [], photo: null })).toEqual([])
})

const noStop = new AbortController().signal
const html = '<p>One.</p><script src="https://stats.example/a.js"></script><p hidden>Two.</p>'
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
])('a newsroom hears what is left out of each story of %s', async (_, source) => {
  const leftOut = collectLeftOut()
  const [card] = (await source.front(noStop)).flatMap(({ stories }) => stories)
  const article = await source.article(card?.section ?? '', card?.slug ?? '', noStop)
  const told = leftOut.take(article)
  leftOut.close()
  expect(told.join()).toMatch(/^[12] × hidden words,1 × script$/)
})
