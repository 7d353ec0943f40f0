import { type Inline, plainText } from '../../model/body'

/** How a reader has sorted a table: by a column, counted from 0, from the smallest up or from the largest down. */
export interface RowOrder {
  column: number
  isDescending: boolean
}

/**
 * A table's rows in an order; numbers by their size, words as `language` (BCP 47 tag) sorts them. Rows that have nothing in the
 * column come last, and equal ones stay in the order that they had.
 */
export function rowsInOrder(
  rows: Inline[][][],
  { column, isDescending }: RowOrder,
  isNumeric: boolean,
  language: string,
): Inline[][][] {
  const texts = rows.map((row) => plainText(row[column] ?? []).trim())
  const decimal = isNumeric ? decimalMarkIn(texts) : ''
  const collator = new Intl.Collator(language, { numeric: true })
  const compare = isNumeric
    ? (one: string, other: string) => numberIn(one, decimal) - numberIn(other, decimal)
    : (one: string, other: string) => collator.compare(one, other)
  const isFilled = (text: string) => (isNumeric ? !Number.isNaN(numberIn(text, decimal)) : text !== '')
  const keyed = rows.map((row, at) => ({ row, text: texts[at] ?? '' }))
  const sorted = keyed
    .filter(({ text }) => isFilled(text))
    .sort((one, other) => (isDescending ? compare(other.text, one.text) : compare(one.text, other.text)))
  return [...sorted, ...keyed.filter(({ text }) => !isFilled(text))].map(({ row }) => row)
}

/**
 * The decimal mark of a column of numbers: whichever of comma and point comes last in a number that has both, or isn't followed by
 * three digits, as a mark between thousands is. A point where nothing tells.
 */
function decimalMarkIn(texts: string[]): string {
  for (const text of texts) {
    const mark = /.*([.,])(\d+)\D*$/.exec(text)
    if (mark === null) continue
    const [, sign = '', digits = ''] = mark
    const hasOther = text.slice(0, text.lastIndexOf(sign)).includes(sign === ',' ? '.' : ',')
    if (digits.length !== 3 || hasOther) return sign
    if (/^\D*0[.,]/.test(text)) return sign
  }
  return texts.some((text) => /\d,\d{3}(?!\d)/.test(text))
    ? '.'
    : texts.some((text) => /\d\.\d{3}\D*$/.test(text))
      ? ','
      : '.'
}

function numberIn(text: string, decimal: string): number {
  const [number] = /[-−–]?[^\p{L}\p{N}-]{0,3}\d[\d\s.,'’]*/u.exec(text) ?? []
  if (number === undefined) return Number.NaN
  const [whole = '', ...rest] = number.split(decimal)
  const digits = `${whole.replace(/\D/g, '')}.${rest.join('').replace(/\D/g, '') || '0'}`
  return /^[-−–]/.test(number.trim()) ? -Number(digits) : Number(digits)
}
