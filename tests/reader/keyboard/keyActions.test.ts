// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { actionOf, pathBeside } from '../../../src/reader/keyboard/keyActions'

const press = (key: string, more = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
})

it.each([
  ['j', {}, 'next'],
  ['k', {}, 'previous'],
  ['J', {}, 'next'],
  ['J', { shiftKey: true }, null],
  ['j', { ctrlKey: true }, null],
  ['k', { metaKey: true }, null],
  ['s', { altKey: true }, null],
  ['o', {}, 'open'],
  ['s', {}, 'save'],
  ['/', {}, 'search'],
  ['/', { shiftKey: true }, 'search'],
  ['?', { shiftKey: true }, 'list'],
  ['j', { isComposing: true }, null],
  // Russian, Ukrainian, Greek, Hebrew and Arabic layouts.
  ['о', { code: 'KeyJ' }, 'next'],
  ['л', { code: 'KeyK' }, 'previous'],
  ['ы', { code: 'KeyS' }, 'save'],
  ['і', { code: 'KeyS' }, 'save'],
  ['ξ', { code: 'KeyJ' }, 'next'],
  ['ח', { code: 'KeyJ' }, 'next'],
  ['ت', { code: 'KeyJ' }, 'next'],
  ['О', { code: 'KeyJ', shiftKey: true }, null],
  ['ж', { code: 'Semicolon' }, null],
  // Thai, and signs of letters in Thai and Hindi.
  ['่', { code: 'KeyJ' }, 'next'],
  ['า', { code: 'KeyK' }, 'previous'],
  ['े', { code: 'KeyS' }, 'save'],
  ['ฝ', { code: 'Slash' }, 'search'],
  ['ฦ', { code: 'Slash', shiftKey: true }, 'list'],
  ['ظ', { code: 'Slash' }, 'search'],
  ['؟', { code: 'Slash', shiftKey: true }, 'list'],
  ['？', { code: 'Slash', shiftKey: true }, 'list'],
  ['é', { code: 'Slash' }, null],
  // A Latin layout has its own letters, wherever they are.
  ['h', { code: 'KeyJ' }, null],
  ['j', { code: 'KeyC' }, 'next'],
  ['x', {}, null],
  ['Enter', {}, null],
])('%s with %j asks for %s', (key, more, action) => {
  expect(actionOf(press(key, more))).toBe(action)
})

it.each([
  ['/a/2', 1, '/a/3'],
  ['/a/2', -1, '/a/1'],
  ['/a/3', 1, null],
  ['/a/1', -1, null],
  ['/b/1', 1, '/b/2'],
  ['/c/1', 1, null],
] as const)('from %s, a step of %i leads to %s', (path, step, next) => {
  const lists = [
    ['/a/1', '/a/2', '/a/3'],
    ['/b/1', '/b/2', '/a/2'],
  ]
  expect(pathBeside(lists, path, step)).toBe(next)
})
