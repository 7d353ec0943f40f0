import { describe, expect, it } from 'vitest'
import { photosOf } from '../../../src/model/article'
import {
  draggedTo,
  nextPhotoNumber,
  photoKeyAction,
  photoNumberIn,
  stepIn,
  swipeAction,
} from '../../../src/reader/photo/photoNavigation'
import { clampToFrame, maxScaleOf, wholePicture, zoomAt } from '../../../src/reader/photo/zoom'
import { anArticle, aPhoto } from '../../support/builders'

describe('the photos of a story', () => {
  it('are the lead photo, pictures and galleries in reading order', () => {
    const [lead, picture, first, second] = ['lead', 'picture', 'first', 'second'].map((alt) => aPhoto({ alt }))
    if (!lead || !picture || !first || !second) throw new Error('four photos')
    const article = anArticle({
      photo: lead,
      body: [
        { type: 'picture', photo: picture },
        { type: 'paragraph', text: [] },
        { type: 'gallery', title: '', photos: [first, second] },
      ],
    })
    expect(photosOf(article)).toEqual([lead, picture, first, second])
    expect(photosOf(anArticle({ photo: null }))).toEqual([])
  })
})

it.each([
  ['#photo-1', 3, 1],
  ['#photo-3', 3, 3],
  ['#photo-4', 3, 0],
  ['#photo-0', 3, 0],
  ['#photo-01', 3, 0],
  ['#photo-', 3, 0],
  ['#photo-1e1', 30, 0],
  ['#photo-2x', 3, 0],
  ['#corrections', 3, 0],
  ['', 3, 0],
  ['#photo-1', 0, 0],
])('%s, of %i photos, asks for number %i', (hash, total, number) => {
  expect(photoNumberIn(hash, total)).toBe(number)
})

it.each([
  [1, 1, 3, 2],
  [3, 1, 3, 1],
  [1, -1, 3, 3],
  [2, -1, 3, 1],
] as const)('after number %i, a step of %i among %i leads to %i', (number, step, total, next) => {
  expect(nextPhotoNumber(number, step, total)).toBe(next)
})

it.each([
  ['ltr', 1, 1],
  ['rtl', 1, -1],
  ['rtl', -1, 1],
] as const)('on a page that reads %s, the step %i goes %i', (direction, step, taken) => {
  expect(stepIn(direction, step)).toBe(taken)
})

it.each([
  ['to the left', 'asks for the next photo', { x: -80, y: 10 }, { step: 1 }],
  ['to the right', 'asks for the photo before', { x: 80, y: -10 }, { step: -1 }],
  ['down', 'closes the photo', { x: 20, y: 120 }, 'close'],
  ['up', 'does nothing', { x: -60, y: -200 }, null],
  ['a little to the left', 'does nothing', { x: -40, y: 0 }, null],
  ['a little down', 'does nothing', { x: 0, y: 80 }, null],
  ['down and to the left', 'does nothing', { x: -100, y: 110 }, null],
] as const)('a finger that moves %s %s', (_way, _asks, moved, action) => {
  expect(swipeAction(moved)).toEqual(action)
})

it.each([
  ['sideways', { x: -80, y: 30 }, { x: -80, y: 0 }],
  ['down', { x: 30, y: 80 }, { x: 0, y: 80 }],
  ['nowhere when it goes up', { x: 30, y: -80 }, { x: 0, y: 0 }],
])('a whole photo follows the finger %s', (_, moved, place) => {
  expect(draggedTo(moved)).toEqual(place)
})

it.each([
  ['ArrowRight', false, { step: 1 }],
  ['ArrowLeft', false, { step: -1 }],
  ['ArrowRight', true, { x: -80, y: 0 }],
  ['ArrowDown', true, { x: 0, y: -80 }],
  ['ArrowDown', false, null],
  ['0', true, { zoom: 0 }],
  ['Escape', false, null],
  ['Tab', false, null],
] as const)('the key %s, zoomed: %s, does %j', (key, isZoomed, action) => {
  expect(photoKeyAction(key, isZoomed)).toEqual(action)
})

describe('a picture that is zoomed', () => {
  it('keeps in its place what is under the fingers', () => {
    expect(zoomAt(wholePicture, 2, { x: 100, y: -50 })).toEqual({ scale: 2, x: -100, y: 50 })
  })

  it.each([
    [100, 6],
    [0.1, 1],
  ])('%d times as large, is no larger than %i times the whole', (factor, scale) => {
    expect(zoomAt(wholePicture, factor, { x: 0, y: 0 }).scale).toBe(scale)
  })

  it.each([
    ['as far as its largest file goes', 1024, 'image/jpeg', 600, 2.56],
    ['not beyond its whole when the file is small', 480, 'image/jpeg', 1200, 1],
    ['six times when nobody knows its size', 0, 'image/jpeg', 600, 6],
    ['six times when it is a drawing', 480, 'image/svg+xml', 1200, 6],
  ])('grows %s', (_, width, type, fitWidth, scale) => {
    const photo = aPhoto({ renditions: [{ url: '/a', width, height: width, type }] })
    expect(maxScaleOf(photo, fitWidth)).toBe(scale)
  })

  it('leaves no more of its frame empty than it has to', () => {
    const frame = { width: 400, height: 800 }
    const shape = { width: 3000, height: 2000 }
    expect(clampToFrame(frame, shape, { scale: 2, x: 900, y: 900 })).toEqual({ scale: 2, x: 200, y: 0 })
    expect(clampToFrame(frame, shape, { scale: 2, x: -150, y: 0 })).toEqual({ scale: 2, x: -150, y: 0 })
  })
})
