import { type Inline, plainText } from '../../model/body'

/** A number as newsrooms write it: with a sign, a currency or a unit of a few letters, and spaces or marks between its digits. */
const number = /^[^\p{L}\p{N}]{0,3}\d[\d\s.,'’:/–-]*[%‰°]?\s?\p{L}{0,3}[^\p{L}\p{N}]{0,3}$/u

/** Dashes and the like stand for a number that there isn't. */
const blank = /^[\s–—-]*$/

/** The columns of a table, counted from 0, whose cells are all numbers or blank: these are aligned at the end. */
export function numericColumns(rows: Inline[][][]): Set<number> {
  const texts = rows.map((row) => row.map((cell) => plainText(cell).trim()))
  const width = Math.max(0, ...texts.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => texts.map((row) => row[column] ?? ''))
  return new Set(columns.flatMap((cells, column) => (isNumeric(cells) ? [column] : [])))
}

function isNumeric(cells: string[]): boolean {
  return cells.some((cell) => number.test(cell)) && cells.every((cell) => number.test(cell) || blank.test(cell))
}
