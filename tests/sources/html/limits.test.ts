// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type Block, linesOf, plainText } from '../../../src/model/body'
import { blocksIn } from '../../../src/sources/html/html'

const story = 'https://news.example/2026/a-story/'
/** In ms. */
const mostTime = 2000

/**
 * The blocks of a body that has to be read within two seconds of a processor's time, whatever else the machine does. Node can't
 * tell the time of one thread: what passes on the clock, and what the whole process takes with its garbage collectors, are
 * both more than that.
 */
function readInTime(html: string): Block[] {
  const began = performance.now()
  const start = process.cpuUsage()
  const blocks = blocksIn(html, story)
  const { user, system } = process.cpuUsage(start)
  expect(Math.min(performance.now() - began, (user + system) / 1000)).toBeLessThan(mostTime)
  return blocks
}

function wordsOf(blocks: Block[]): string {
  return blocks.flatMap(linesOf).map(plainText).join(' ')
}

describe('10,000 elements in each other keep the text within', () => {
  test.each([
    ['<b>', '</b>'],
    ['<div>', '</div>'],
    ['<span>', '</span>'],
    ['<a href="/a"><i>', '</i></a>'],
    ['<blockquote>', '</blockquote>'],
    ['<ul><li>', '</li></ul>'],
    ['<table><tr><td>', '</td></tr></table>'],
    ['<details><summary>', '</summary></details>'],
    ['<figure><figcaption>', '</figcaption></figure>'],
    ['<div class="gallery"><div class="wp-caption">', '</div></div>'],
    ['<font color="red"><p>', '</p></font>'],
  ])('%s', { timeout: 60_000 }, (open, close) => {
    expect(wordsOf(readInTime(`${open.repeat(10_000)}Deep${close.repeat(10_000)}`))).toContain('Deep')
    expect(wordsOf(readInTime(`${open.repeat(10_000)}Deep`))).toContain('Deep')
  })
})

test('a body of 5 MB keeps its words', { timeout: 60_000 }, () => {
  const sentence = 'The council met on Monday, and nobody was surprised. '
  const html = `<p>${sentence.repeat(8)}<a href="/a">More</a>.</p>\n`.repeat(11_200)
  expect(html.length).toBeGreaterThan(5_000_000)
  const blocks = readInTime(html)
  expect(blocks).toHaveLength(11_200)
  expect(wordsOf(blocks)).toContain('surprised. More.')
})

test('100,000 pieces in one line keep their words', { timeout: 60_000 }, () => {
  const blocks = readInTime(`<p>${'<i>a</i> b '.repeat(50_000)}</p>`)
  expect(wordsOf(blocks)).toBe('a b '.repeat(50_000).trim())
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
    ['100,000 paragraphs in quotations', `${'<blockquote>'.repeat(90)}${'<p>x</p>'.repeat(100_000)}`],
  ])('%s', { timeout: 60_000 }, (_, html) => {
    expect(blocksIn(html, story).length).toBeGreaterThan(0)
  })
})
