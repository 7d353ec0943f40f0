import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../src/model/body'
import { readingMinutes } from '../../src/model/readingTime'
import { aPhoto, listItem } from '../support/builders'

function words(text: string): Inline[] {
  return [{ type: 'text', text }]
}

function paragraph(text: string): Block {
  return { type: 'paragraph', text: words(text) }
}

describe('the reading time', () => {
  test.each([
    ['of a story without words is still a minute', '', 1],
    ['of one sentence is a minute', 'Parliament met on Monday.', 1],
    ['of 230 words is a minute', 'word '.repeat(230), 1],
    ['of 344 words is a minute, rounded', 'word '.repeat(344), 1],
    ['of 345 words is two minutes, rounded', 'word '.repeat(345), 2],
    ['of 3,000 words is 13 minutes', 'word '.repeat(3000), 13],
    ['takes no account of dashes and dots between words', '— … · '.repeat(3000), 1],
    ['counts figures as words', '1,234 '.repeat(460), 2],
    ['counts Polish and Arabic words alike', 'żółw قطة '.repeat(230), 2],
    ['of 500 Chinese characters is a minute', '新'.repeat(500), 1],
    ['of 2,000 Chinese characters without a space is four minutes', '新闻报道'.repeat(500), 4],
    ['counts kana as well', 'ニュースを'.repeat(400), 4],
    ['of 6,006 characters of Thai is 12 minutes', 'ข่าวเช้าวันนี้'.repeat(429), 12],
    ['of 6,000 characters of Burmese is 12 minutes', 'သတင်း'.repeat(1200), 12],
    ['of 6,000 characters of Tibetan is 12 minutes', 'བོད་'.repeat(1500), 12],
    ['of 6,000 characters of Balinese is 12 minutes', 'ᬩᬮᬶ'.repeat(2000), 12],
    ['of 6,000 characters of Tai Tham is 12 minutes', 'ᨣᩤᩴ'.repeat(2000), 12],
    ['adds up both kinds of script', `${'新'.repeat(500)} ${'word '.repeat(230)}`, 2],
  ])('%s', (_, text, minutes) => {
    expect(readingMinutes([paragraph(text)])).toBe(minutes)
  })

  test('is a minute for a body that has nothing but a rule', () => {
    expect(readingMinutes([{ type: 'rule' }])).toBe(1)
  })

  test('counts what lists, tables, quotes, fact boxes and captions say', () => {
    const text = words('word '.repeat(230))
    const body: Block[] = [
      { type: 'list', ordered: true, numerals: '1', items: [text, text].map(listItem) },
      { type: 'table', rowHeaders: false, sortable: false, caption: '', header: [text], rows: [[text]] },
      { type: 'quote', blocks: [], text, attribution: '' },
      { type: 'factbox', title: '', body: [{ type: 'paragraph', text }] },
      { type: 'picture', photo: aPhoto({ caption: 'word '.repeat(230) }) },
    ]
    expect(readingMinutes(body)).toBe(7)
  })
})
