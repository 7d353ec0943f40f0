// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { lookRules } from '../../src/build/look'

afterEach(() => document.documentElement.removeAttribute('data-face'))

test.each([
  ['none, as before any script', undefined, true],
  ['serif, as at first', 'serif', true],
  ['sans', 'sans', false],
  ['system', 'system', false],
])('a newsroom’s own face is there with the reader’s choice of %s or gives way to it', (_, choice, isThere) => {
  const style = lookRules({ accent: null, sectionColours: {}, faces: { text: { family: 'Lora' } } })
  const root = document.documentElement
  if (choice !== undefined) root.dataset.face = choice
  expect(root.matches(style.slice(0, style.indexOf('{')))).toBe(isThere)
})
