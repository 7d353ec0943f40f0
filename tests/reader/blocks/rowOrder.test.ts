// @vitest-environment node
import { expect, test } from 'vitest'
import { rowsInOrder } from '../../../src/reader/blocks/rowOrder'

/** The cells of a column that is sorted. */
function sorted(cells: string[], isNumeric: boolean, isDescending = false, language = 'en'): string[] {
  const rows = cells.map((text) => [[{ type: 'text' as const, text }]])
  return rowsInOrder(rows, { column: 0, isDescending }, isNumeric, language).map(([cell]) =>
    cell?.[0]?.type === 'text' ? cell[0].text : '',
  )
}

test.each<[string, string[], string[]]>([
  ['plain', ['10', '9', '2'], ['2', '9', '10']],
  ['with points', ['10.5', '9.75', '10.25'], ['9.75', '10.25', '10.5']],
  ['with decimal commas', ['10,5', '9,75', '1 200,5'], ['9,75', '10,5', '1 200,5']],
  ['with marks between thousands', ['12,345', '9,000', '123'], ['123', '9,000', '12,345']],
  ['with points between thousands', ['12.345', '9.000', '123'], ['123', '9.000', '12.345']],
  ['with both', ['1.200,5', '900,25', '1.199,75'], ['900,25', '1.199,75', '1.200,5']],
  ['with units and signs', ['+3%', '−2%', '0%'], ['−2%', '0%', '+3%']],
  ['with currencies', ['€40', '€9', '€100'], ['€9', '€40', '€100']],
  ['with blanks', ['–', '3', '1', ''], ['1', '3', '–', '']],
])('sorts numbers %s', (_, cells, expected) => {
  expect(sorted(cells, true)).toEqual(expected)
})

test('keeps blanks last when it turns the order round', () => {
  expect(sorted(['–', '3', '1'], true, true)).toEqual(['3', '1', '–'])
  expect(sorted(['', 'a', 'b'], false, true)).toEqual(['b', 'a', ''])
})

test('sorts words as the language does', () => {
  expect(sorted(['Żary', 'Łódź', 'Lublin', 'Zamość'], false, false, 'pl')).toEqual(['Lublin', 'Łódź', 'Zamość', 'Żary'])
  expect(sorted(['Lot 10', 'Lot 9'], false)).toEqual(['Lot 9', 'Lot 10'])
})
