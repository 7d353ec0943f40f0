// @vitest-environment node
import { expect, test } from 'vitest'
import { collectLeftOut, doubtsIn } from '../../src/export/storyDoubts'
import { blocksIn } from '../../src/sources/html/html'

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
  expect(leftOut.take(address)).toEqual(told)
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
