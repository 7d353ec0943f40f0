// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type Block, linesOf, plainText } from '../../../src/model/body'
import { blocksIn } from '../../../src/sources/html/html'
import { longBody, longLine, nestable, nested } from '../../support/hugeHtml'

const story = 'https://news.example/2026/a-story/'

function wordsOf(blocks: Block[]): string {
  return blocks.flatMap(linesOf).map(plainText).join(' ')
}

// How soon they are read is in the benchmark: a test that measures time fails on a busy machine.

test.each(nestable)('10,000 times %s keeps the text within', (open, close) => {
  expect(wordsOf(blocksIn(nested(open, close), story))).toContain('Deep')
  expect(wordsOf(blocksIn(nested(open, ''), story))).toContain('Deep')
})

test('a body of 5 MB keeps its words', () => {
  const html = longBody()
  expect(html.length).toBeGreaterThan(5_000_000)
  const blocks = blocksIn(html, story)
  expect(blocks).toHaveLength(11_200)
  expect(wordsOf(blocks)).toContain('surprised. More.')
})

test('100,000 pieces in one line keep their words', () => {
  expect(wordsOf(blocksIn(longLine(), story))).toBe('a b '.repeat(50_000).trim())
})

describe('a body made to cost time is read all the same', () => {
  test.each([
    [
      'formatting that opens again in each paragraph',
      Array.from({ length: 20_000 }, (_, i) => `<b id=${i}><p>x`).join(''),
    ],
    ['an element of 100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>x`],
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million unclosed tags', '<'.repeat(1_000_000)],
    ['cells that reach over everything', `<table>${'<tr><td colspan=1000 rowspan=65534>x'.repeat(5_000)}`],
    ['a srcset of 100,000 files', `x<img srcset="${'/a.jpg 1w,'.repeat(100_000)}">`],
    ['100,000 direction marks', `${'\u2066\u202e'.repeat(50_000)}x`],
    ['100,000 captions of one picture', `<figure><img src="/a.jpg">${'<figcaption>x</figcaption>'.repeat(100_000)}`],
    ['20,000 buttons side by side', '<p>x</p><button aria-expanded="false">y</button>'.repeat(20_000)],
    [
      '20,000 films’ links side by side',
      `<div>${'<a class="youtube" data-id="abcdefghijk">x</a>'.repeat(20_000)}</div>`,
    ],
    ['100,000 paragraphs in quotations', `${'<blockquote>'.repeat(90)}${'<p>x</p>'.repeat(100_000)}`],
  ])('%s', (_, html) => {
    expect(blocksIn(html, story).length).toBeGreaterThan(0)
  })
})
