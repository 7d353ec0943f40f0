// @vitest-environment node
import { expect, test } from 'vitest'
import { clockTime, secondsIn } from '../../src/model/clockTime'

test.each([
  ['0:00', 0],
  ['4:05', 245],
  ['12:30', 750],
  ['1:04:05', 3845],
])('%s is %i seconds, and the other way round', (text, seconds) => {
  expect(secondsIn(text)).toBe(seconds)
  expect(clockTime(seconds)).toBe(text)
})

test('parts of a second are left out', () => {
  expect(secondsIn('00:01:30.500')).toBe(90)
})

test.each(['', '4', '4:5', '4:65', 'noon', '1:2:3:4', '-1:00'])('%j is no time', (text) => {
  expect(secondsIn(text)).toBeNull()
})
