// @vitest-environment node
import { expect, it } from 'vitest'
import { numericColumns } from '../../../src/reader/blocks/numericColumns'

function column(...cells: string[]) {
  return cells.map((text) => [[{ type: 'text', text } as const]])
}

it.each([
  ['numbers', ['381.17', '41.22'], true],
  ['thousands', ['1,543', '12 000', '1’614'], true],
  ['money and percentages', ['£3.5m', '−4 %', '+12%'], true],
  ['units', ['43.0 km', '4 km'], true],
  ['numbers with gaps', ['1', '—', ''], true],
  ['words', ['North', 'South'], false],
  ['dates', ['3 September 1929', '13 November 1929'], false],
  ['numbers and words', ['1', 'none'], false],
  ['nothing', ['', '—'], false],
])('a column of %s is aligned at the end: %#', (_, cells, isNumeric) => {
  expect(numericColumns(column(...cells)).has(0)).toBe(isNumeric)
})

it('looks at each column by itself, also where rows differ in length', () => {
  const cell = (text: string) => [{ type: 'text', text } as const]
  expect([...numericColumns([[cell('1929'), cell('North'), cell('4')], [cell('1930')]])]).toEqual([0, 2])
})
