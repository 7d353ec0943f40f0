// @vitest-environment node
import { expect, test } from 'vitest'
import { isCutExcerpt, withoutWordsToRest } from '../../src/sources/excerptEnds'

test.each([
  'Rain is due. Read more »',
  'Rain is due. Read more…',
  'Rain is due. [Read more...]',
  'Rain is due. (Read more)',
  'Rain is due. → Read on',
  'Rain is due. Keep reading',
  'Rain is due. Read the full article…',
  'Rain is due. Continue reading “Quay opens”',
  'Rain is due. Czytaj dalej →',
  'Rain is due. 続きを読む',
  'Rain is due. The post A story appeared first on News.',
])('%j is “Rain is due.” for readers', (words) => {
  expect(withoutWordsToRest(words)).toBe('Rain is due.')
})

test.each(['Rain is due. Read the plan', 'Leer más. Es un lema.', 'They read on and on'])('%j stays', (words) => {
  expect(withoutWordsToRest(words)).toBe(words)
})

test.each([
  'Rain is due… (more…)',
  'Rain is due … Czytaj dalej →',
  'Rain is […]',
  'Rain is due… Continue reading A story',
])('%j was cut by a system', (words) => {
  expect(isCutExcerpt(words)).toBe(true)
})

test.each(['Rain is due.', 'Rain is due…', 'Wait… more rain? No.'])('%j was not, as far as its end tells', (words) => {
  expect(isCutExcerpt(words)).toBe(false)
})
