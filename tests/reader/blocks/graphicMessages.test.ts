// @vitest-environment node
import { expect, test } from 'vitest'
import { heightIn } from '../../../src/reader/blocks/graphicMessages'

test.each([
  ['Datawrapper', { 'datawrapper-height': { aBc12: 412.4 } }, 413],
  [
    'Flourish',
    '{"sender":"Flourish","context":"iframe.resize","method":"resize","height":"575px","src":"https://flo.uri.sh/"}',
    575,
  ],
  ['Infogram', '{"context":"iframe.resize","height":640,"src":"https://e.infogram.com/ab"}', 640],
  ['a graphic that wants more than a page', { 'datawrapper-height': { a: 1e9 } }, 5000],
  ['a graphic that wants nothing', { 'datawrapper-height': { a: 1 } }, 50],
  ['another message of Flourish’s', '{"sender":"Flourish","method":"customerAnalytics","height":9}', null],
  ['no height', { 'datawrapper-height': {} }, null],
  ['no number', { 'datawrapper-height': { a: 'tall' } }, null],
  ['a negative height', '{"context":"iframe.resize","height":-4}', null],
  ['no object', '"iframe.resize"', null],
  ['no JSON', 'iframe.resize', null],
  ['too much', `{"context":"iframe.resize","height":9,"x":"${'x'.repeat(10_000)}"}`, null],
  ['nothing', null, null],
])('reads the height that %s tells', (_, message, height) => {
  expect(heightIn(message)).toBe(height)
})
