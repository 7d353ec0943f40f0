// @vitest-environment node
import { expect, test } from 'vitest'
import { type OutlineStep, pathData } from '../../src/build/outline'

const move = (...args: number[]): OutlineStep => ({ command: 'moveTo', args })
const line = (...args: number[]): OutlineStep => ({ command: 'lineTo', args })
const curve = (...args: number[]): OutlineStep => ({ command: 'quadraticCurveTo', args })
const close: OutlineStep = { command: 'closePath', args: [] }

test.each<[string, OutlineStep[], string]>([
  ['begins where it is, and goes on from there', [move(3, 4), line(5, 9), close], 'M3 4l2 5z'],
  ['goes along an axis in one number', [move(0, 0), line(7, 0), line(7, -2), close], 'M0 0h7v-2z'],
  ['draws a straight curve as a line', [move(0, 0), curve(1, 2, 2, 4), close], 'M0 0l2 4z'],
  ['draws lines that go on as one', [move(0, 0), line(1, 0), curve(2, 0, 3, 0), line(9, 0), close], 'M0 0h9z'],
  ['keeps a line that turns back', [move(0, 0), line(5, 0), line(2, 0), close], 'M0 0h5h-3z'],
  ['keeps a curve', [move(0, 0), curve(5, 0, 5, 5), close], 'M0 0q5 0 5 5z'],
  ['draws no line of no length', [move(1, 1), line(1, 1), line(2, 1), close], 'M1 1h1z'],
  ['begins a second contour where the first did', [move(1, 1), line(4, 1), close, move(2, 2), close], 'M1 1h3zm1 1z'],
  ['is empty where there is nothing to draw', [], ''],
])('an outline %s', (_, steps, data) => {
  expect(pathData(steps, (point) => point)).toBe(data)
})

test('an outline is placed before it is shortened', () => {
  const steps = [move(0, 0), line(4, 1), line(10, 0), close]
  expect(pathData(steps, ([x, y]) => [x + 100, Math.round(y / 10)])).toBe('M100 0h10z')
})
