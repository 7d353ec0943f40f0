// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/body'
import { changesBetween } from '../../../src/reader/library/changes'
import { findReadingPosition, readingPositionOf } from '../../../src/reader/library/readingPosition'
import { photoFilesOf, withCachedPhotos } from '../../../src/reader/library/storyPhotos'
import { storyTextOf } from '../../../src/reader/library/storyText'
import { anArticle, aPhoto } from '../../support/builders'

function paragraph(text: string): Block {
  return { type: 'paragraph', text: [{ type: 'text', text }] }
}

function story(passages: string[], part: { headline?: string; standfirst?: string } = {}) {
  return { headline: 'A headline', standfirst: '', passages, ...part }
}

const one = 'The council met on Monday evening.'
const two = 'Nine of its members were there.'
const three = 'It adjourned before midnight.'

describe('what has changed in a story', () => {
  it.each([
    ['nothing', [one, two], [one, two], []],
    ['a passage at the end', [one], [one, two], [['', two]]],
    ['a passage at the beginning', [two], [one, two], [['', one]]],
    ['a passage that is gone', [one, two, three], [one, three], [[two, '']]],
    [
      'a passage that was reworded',
      [one, two, three],
      [one, 'Ten of its members were there.', three],
      [[two, 'Ten of its members were there.']],
    ],
    [
      'a passage put in the place of another',
      [one, two, three],
      [one, 'Rain fell.', three],
      [
        [two, ''],
        ['', 'Rain fell.'],
      ],
    ],
    [
      'one put in before one that was reworded',
      [one, two],
      [one, 'Rain fell.', `${two} Or ten.`],
      [
        ['', 'Rain fell.'],
        [two, `${two} Or ten.`],
      ],
    ],
    [
      'two that changed places',
      [one, two],
      [two, one],
      [
        [one, ''],
        ['', one],
      ],
    ],
    ['everything', [one], [], [[one, '']]],
    ['the same passage twice', [one, one], [one], [[one, '']]],
    [
      'Japanese, reworded',
      ['評議会は月曜日に開かれた。'],
      ['評議会は火曜日に開かれた。'],
      [['評議会は月曜日に開かれた。', '評議会は火曜日に開かれた。']],
    ],
  ])('is %s', (_, before, after, changes) => {
    expect(changesBetween(story(before), story(after)).map((change) => [change.before, change.after])).toEqual(changes)
  })

  it('begins with the headline and the standfirst', () => {
    const changes = changesBetween(story([one]), story([one], { headline: 'Another', standfirst: 'More.' }))
    expect(changes).toEqual([
      { part: 'headline', before: 'A headline', after: 'Another' },
      { part: 'standfirst', before: '', after: 'More.' },
    ])
  })
})

describe('the words of a story', () => {
  it('are those of each block that has some', () => {
    const body: Block[] = [paragraph(one), { type: 'rule' }, { type: 'picture', photo: aPhoto({ caption: 'A gull.' }) }]
    expect(storyTextOf(anArticle({ body }))?.passages).toEqual([one, 'A gull.'])
  })

  it.each([
    ['long', [paragraph('a'.repeat(40_001))]],
    ['many', Array.from({ length: 501 }, () => paragraph('a'))],
  ])('are not kept when they are too %s', (_, body) => {
    expect(storyTextOf(anArticle({ body }))).toBeNull()
  })
})

describe('a place in a story', () => {
  const body = [one, two, three].map(paragraph)

  it.each([
    ['stays', body, 1, 1],
    ['moves with its words', [paragraph('New.'), ...body], 1, 2],
    ['stays where its words are gone', [paragraph(one), paragraph('New.'), paragraph(three)], 1, 1],
    ['is nowhere past the end', [paragraph(one)], 1, null],
    ['is the nearest of the same words', [paragraph(two), ...body, paragraph(two)], 1, 0],
    ['without words is counted', [{ type: 'rule' } as const, ...body], 0, 1],
  ])('%s', (_, after, block, found) => {
    expect(findReadingPosition(after, readingPositionOf(body, block))).toBe(found)
  })
})

describe('the photos of a story', () => {
  const file = (width: number, type: string) => ({
    url: `/p/${width}.${type}`,
    width,
    height: width,
    type: `image/${type}`,
  })
  const photoOf = (...renditions: ReturnType<typeof file>[]) => aPhoto({ renditions })

  it.each([
    [
      'the narrowest that is wide enough',
      photoOf(file(480, 'jpeg'), file(960, 'jpeg'), file(1600, 'jpeg')),
      ['/p/960.jpeg'],
    ],
    ['the widest, where none is', photoOf(file(320, 'jpeg'), file(480, 'jpeg')), ['/p/480.jpeg']],
    ['WebP before the rest', photoOf(file(960, 'avif'), file(960, 'jpeg'), file(960, 'webp')), ['/p/960.webp']],
    ['none, where there is none', photoOf(), []],
  ])('are kept as %s', (_, photo, kept) => {
    expect(photoFilesOf(anArticle({ photo }))).toEqual(kept)
  })

  it('are those of its body too, each once', () => {
    const [lead, other] = [photoOf(file(900, 'jpeg')), photoOf(file(901, 'jpeg'))]
    const body: Block[] = [
      { type: 'picture', photo: lead },
      { type: 'gallery', title: '', photos: [other, lead] },
    ]
    expect(photoFilesOf(anArticle({ photo: lead, body }))).toEqual(['/p/900.jpeg', '/p/901.jpeg'])
  })

  it('are shown by the files that are kept, else by all', () => {
    const photo = photoOf(file(480, 'jpeg'), file(960, 'jpeg'))
    const article = anArticle({ photo, body: [{ type: 'picture', photo }] })
    expect(withCachedPhotos(article, ['/p/960.jpeg']).photo?.renditions).toEqual([file(960, 'jpeg')])
    expect(withCachedPhotos(article, ['/p/960.jpeg']).body).toEqual([
      { type: 'picture', photo: photoOf(file(960, 'jpeg')) },
    ])
    expect(withCachedPhotos(article, [])).toEqual(article)
  })
})
