import type { Block, Inline } from '../../model/body'
import { asOneLine } from './blockLines'
import type { Page } from './page'
import { plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, isElement } from './tree'

interface Row {
  cells: Inline[][]
  isHeader: boolean
}

/** A table, then what is more than text in it. One that only lays out a page gives way to what it holds. */
export function tableBlocks(element: HtmlElement, page: Page): Block[] {
  const captions = elementsIn(element, isNamed('caption'), isNamed('table'))
  const caption = plainTextOf(captions)
  const trs = elementsIn(element, isNamed('tr'), isNamed('table'))
  if (/^(?:presentation|none)$/i.test(attributeOf(element, 'role'))) return unwrapped(element, page)

  const rest: Block[] = []
  const rows = rowsOf(trs, page, rest)
  const header = rows.length > 1 && rows[0]?.isHeader ? rows[0].cells : []
  if (rows.length === 0) return [...page.blocks(captions), ...rest]
  if (rows.every(({ cells }) => cells.length < 2) && caption === '' && header.length === 0) {
    return [...rows.map(({ cells }): Block => ({ type: 'paragraph', text: cells.flat() })), ...rest]
  }
  const body = header.length > 0 ? rows.slice(1) : rows
  return [{ type: 'table', caption, header, rows: body.map(({ cells }) => cells) }, ...rest]
}

function isNamed(...names: string[]): (element: HtmlElement) => boolean {
  return ({ tagName }) => names.includes(tagName)
}

function unwrapped(element: HtmlElement, page: Page): Block[] {
  return page.blocks(element.childNodes)
}

const mostColumns = 100
// Places in one table that its cells reach over; more is made to cost memory.
const mostReached = 10_000

/** The rows that hold words, with a place for each column, as cells may reach over several. Puts the rest into `rest`. */
function rowsOf(trs: HtmlElement[], page: Page, rest: Block[]): Row[] {
  const rows: Row[] = []
  // How many more rows a cell from above takes up, by column.
  const reaching: number[] = []
  let reached = 0
  for (const tr of trs) {
    const cells: Inline[][] = []
    const found = tr.childNodes.filter(isElement).filter(isNamed('td', 'th'))
    const takeReached = (): void => {
      for (
        let left = reaching[cells.length] ?? 0;
        left > 0 && reached < mostReached;
        left = reaching[cells.length] ?? 0
      ) {
        reached += 1
        reaching[cells.length] = left - 1
        cells.push([])
      }
    }
    for (const cell of found) {
      takeReached()
      const text = asOneLine(page.blocks(cell.childNodes))
      for (const block of text.rest) rest.push(block)
      const columns = Math.min(spanOf(cell, 'colspan'), Math.max(1, mostColumns - cells.length))
      for (let column = 0; column < columns && (column === 0 || reached < mostReached); column += 1) {
        if (column > 0) reached += 1
        reaching[cells.length] = spanOf(cell, 'rowspan') - 1
        cells.push(column === 0 ? text.line : [])
      }
    }
    takeReached()
    const isHeader = isInHead(tr) || (found.length > 0 && found.every(isNamed('th')))
    if (cells.some((cell) => cell.length > 0)) rows.push({ cells, isHeader })
  }
  return rows
}

function isInHead({ parentNode }: HtmlElement): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'thead'
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributeOf(cell, name), 10)
  return span >= 1 ? Math.min(span, 1000) : 1
}
