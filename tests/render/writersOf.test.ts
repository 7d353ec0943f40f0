// @vitest-environment node
import { expect, test } from 'vitest'
import { writersOf } from '../../src/render/writersOf'

test.each([
  ['By Ada Holt and Bo Reed in Gdynia', ['Ada Holt', 'Bo Reed']],
  ['Ada Holt', ['Ada Holt']],
  ['BY ADA HOLT, AP Science Writer', ['ADA HOLT']],
  ['By Ada Holt, Bo Reed and Cy Young', ['Ada Holt', 'Bo Reed', 'Cy Young']],
  ['By Ada Holt, Bo Reed, and Cy Young', ['Ada Holt', 'Bo Reed', 'Cy Young']],
  ['By Ada Holt & Bo Reed', ['Ada Holt', 'Bo Reed']],
  ['Ada Holt i Bo Reed', ['Ada Holt', 'Bo Reed']],
  ['Por Ada Holt e Bo Reed', ['Ada Holt', 'Bo Reed']],
  ['Von Ada Holt', ['Ada Holt']],
  ['By Ada Holt | Reuters', ['Ada Holt']],
  ['By Ada Holt for The Wire', ['Ada Holt']],
  ['By Ada Holt @adaholt', ['Ada Holt']],
  ['By Ludwig van Beethoven', ['Ludwig van Beethoven']],
  ['By José Ortega y Gasset', ['José Ortega y Gasset']],
  ['By Ada Holt\nStaff writer', ['Ada Holt']],
  ['By Associated Press', ['Associated Press']],
  ['By staff and agencies', ['staff and agencies']],
  ['Reporting by Ada Holt; editing by Bo Reed', ['Reporting by Ada Holt; editing by Bo Reed']],
  ['AFP', ['AFP']],
  ['文／山田太郎', ['文／山田太郎']],
  ['By', []],
  ['', []],
])('the byline %j names %j', (byline, writers) => {
  expect(writersOf({ authors: [], byline })).toEqual(writers)
})

test.each([
  [['Ada Holt and Bo Reed'], ['Ada Holt', 'Bo Reed']],
  [
    ['Ada Holt, Bo Reed', 'Cy Young'],
    ['Ada Holt', 'Bo Reed', 'Cy Young'],
  ],
  [['Ada Holt, BBC News'], ['Ada Holt', 'BBC News']],
  [['Institute for Government'], ['Institute for Government']],
  [['National Centre for Health and Social Care'], ['National Centre for Health and Social Care']],
  [['Guardian staff and agencies'], ['Guardian staff and agencies']],
  [['Holt, Ada'], ['Holt, Ada']],
])('the authors %j are %j', (authors, writers) => {
  expect(writersOf({ authors, byline: '' })).toEqual(writers)
})

test('authors that the newsroom names come before the words of its byline', () => {
  expect(writersOf({ authors: ['Ada Holt'], byline: 'By our staff' })).toEqual(['Ada Holt'])
})
