// @vitest-environment node

import { describe, expect, it } from 'vitest'
import {
  type FrameMessage,
  type HostMessage,
  parseFrameMessage,
  parseHostMessage,
  tallest,
} from '../../src/embed/messages'
import fc from '../support/fastCheck'

const v1 = { broadsheet: 1 }
const said = { ...v1, type: 'ready', path: '/politics/a-story', title: 'A story' }

describe('what a frame says', () => {
  it.each<[unknown, FrameMessage]>([
    [
      { ...v1, type: 'hello' },
      { broadsheet: 1, type: 'hello' },
    ],
    [
      { ...v1, type: 'hello', reader: 'Ada' },
      { broadsheet: 1, type: 'hello' },
    ],
    [
      { ...v1, type: 'height', height: 640 },
      { broadsheet: 1, type: 'height', height: 640 },
    ],
    [
      { ...v1, type: 'height', height: 0.2 },
      { broadsheet: 1, type: 'height', height: 1 },
    ],
    [
      { ...v1, type: 'height', height: 639.5 },
      { broadsheet: 1, type: 'height', height: 640 },
    ],
    [
      { ...v1, type: 'height', height: 1e9 },
      { broadsheet: 1, type: 'height', height: tallest },
    ],
    [said, { broadsheet: 1, type: 'ready', path: '/politics/a-story', title: 'A story' }],
    [
      { ...said, type: 'navigate', title: '' },
      { broadsheet: 1, type: 'navigate', path: said.path, title: '' },
    ],
  ])('is understood: %j', (data, message) => {
    expect(parseFrameMessage(data)).toEqual(message)
  })

  it.each([
    null,
    undefined,
    'hello',
    '{"broadsheet":1,"type":"hello"}',
    1,
    [],
    {},
    { type: 'hello' },
    { broadsheet: 2, type: 'hello' },
    { broadsheet: '1', type: 'hello' },
    { ...v1, type: 'later' },
    ...[0, -1, Number.NaN, '640', null, undefined].map((height) => ({ ...v1, type: 'height', height })),
    ...['politics', '', '//evil.example', '/\\evil.example', '/\t/evil.example', `/${'a'.repeat(1000)}`, 1].map(
      (path) => ({
        ...said,
        path,
      }),
    ),
    { ...said, title: 'a'.repeat(501) },
    { ...said, title: null },
  ])('is passed over: %j', (data) => {
    expect(parseFrameMessage(data)).toBeNull()
  })
})

describe('what a page says to a frame', () => {
  it.each<[unknown, HostMessage]>([
    [
      { ...v1, type: 'hello' },
      { broadsheet: 1, type: 'hello' },
    ],
    [
      { ...v1, type: 'hello', origin: 'https://portal.example' },
      { broadsheet: 1, type: 'hello', origin: 'https://portal.example' },
    ],
    [
      { ...v1, type: 'hello', origin: 'https://portal.example/page' },
      { broadsheet: 1, type: 'hello' },
    ],
    [
      { ...v1, type: 'hello', origin: 'javascript:alert(1)' },
      { broadsheet: 1, type: 'hello' },
    ],
    [
      { ...v1, type: 'measure' },
      { broadsheet: 1, type: 'measure' },
    ],
    [
      { ...v1, type: 'theme', theme: 'dark' },
      { broadsheet: 1, type: 'theme', theme: 'dark' },
    ],
  ])('is understood: %j', (data, message) => {
    expect(parseHostMessage(data)).toEqual(message)
  })

  it.each([null, 'measure', {}, { ...v1 }, { ...v1, type: 'theme' }, { ...v1, type: 'theme', theme: 'red;}' }])(
    'is passed over: %j',
    (data) => {
      expect(parseHostMessage(data)).toBeNull()
    },
  )
})

it('can be anything at all without harm', () => {
  const anything = fc.oneof(fc.anything(), fc.record({ broadsheet: fc.constant(1), type: fc.anything() }), fc.object())
  fc.assert(
    fc.property(anything, (data) => {
      for (const message of [parseFrameMessage(data), parseHostMessage(data)]) {
        if (message !== null) expect(message.broadsheet).toBe(1)
      }
    }),
  )
})
