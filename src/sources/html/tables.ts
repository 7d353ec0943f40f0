import type { Block, Inline } from '../../model/body'
import { passPlace } from './anchors'
import { asOneLine, markedBlocks } from './blockLines'
import { isCaption } from './figureElements'
import { joinLines, type Mark, withMark } from './inline'
import { withLooseCaption } from './looseCaptions'
import { marksOf } from './marks'
import type { Page } from './page'
import { plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, hasClass, isElement } from './tree'

interface Row {
  cells: Inline[][]
  /** The text of cells that reach over several columns, again in each of them: what a heading names. */
  headings: Inline[][]
  isHeader: boolean
  beginsWithHeading: boolean
}

/** A table, then what is more than text in it. One that only lays out a page gives way to what it holds. */
export function tableBlocks(element: HtmlElement, page: Page): Block[] {
  const captions = elementsIn(element, isNamed('caption'), isNamed('table'))
  const trs = inReadingOrder(elementsIn(element, isNamed('tr'), isNamed('table')))
  const isPlain = /^(?:presentation|none)$/i.test(attributeOf(element, 'role'))
  const contents = new Map<HtmlElement, Block[]>()
  for (const tr of trs) {
    passPlace(tr, page.anchors)
    for (const cell of cellsOf(tr)) {
      passPlace(cell, page.anchors)
      contents.set(
        cell,
        markedBlocks(
          page.blocks(cell.childNodes),
          marksOf(cell, page).reduce<readonly Mark[]>(withMark, marksOf(tr, page)),
        ),
      )
    }
  }
  const caption = plainTextOf(captions)
  if (isPlain || (caption === '' && isLayout(trs, contents)))
    return [...page.blocks(captions), ...laidOut(trs.flatMap(cellsOf), contents)]

  const rest: Block[] = []
  const rows = withoutEmptyColumns(rowsOf(trs, contents, rest), rest)
  const firstFigures = rows.findIndex(({ isHeader }) => !isHeader)
  const headers = rows.slice(0, firstFigures < 0 ? Math.min(1, rows.length - 1) : firstFigures)
  const body = rows.slice(headers.length)
  if (rows.length === 0) return [...page.blocks(captions), ...rest]
  const rowHeaders = body.length > 0 && body.every(({ beginsWithHeading }) => beginsWithHeading)
  const cells = body.map((row) => row.cells)
  return [
    { type: 'table', caption, header: joinedHeader(headers), rows: cells, rowHeaders, sortable: isSortable(element) },
    ...rest,
  ]
}

/** Whether scripts of the newsroom's would let readers sort a table, as its classes say (also sorttable, TablePress' DataTables). */
function isSortable(table: HtmlElement): boolean {
  const { parentNode } = table
  const elements = parentNode !== null && 'tagName' in parentNode ? [table, parentNode] : [table]
  return elements.some((element) =>
    hasClass(element, 'sortable', 'is-style-sortable', 'tablesorter', 'dataTable', 'datatable', 'js-sortable'),
  )
}

/** What cells hold, one after the other. A cell that is a caption belongs to the picture before it. */
function laidOut(cells: HtmlElement[], contents: ReadonlyMap<HtmlElement, Block[]>): Block[] {
  const blocks: Block[] = []
  for (const cell of cells) {
    const captioned = isCaption(cell) ? withLooseCaption(blocks.at(-1), cell) : null
    if (captioned !== null) blocks[blocks.length - 1] = captioned
    else for (const block of contents.get(cell) ?? []) blocks.push(block)
  }
  return blocks
}

function isNamed(...names: string[]): (element: HtmlElement) => boolean {
  return ({ tagName }) => names.includes(tagName)
}

function cellsOf(tr: HtmlElement): HtmlElement[] {
  return tr.childNodes.filter(isElement).filter(isNamed('td', 'th'))
}

/** The head first and the foot last, wherever they are written (HTML 4 had the foot before the body). */
function inReadingOrder(trs: HtmlElement[]): HtmlElement[] {
  const rank = (tr: HtmlElement) => (isInside(tr, 'thead') ? 0 : isInside(tr, 'tfoot') ? 2 : 1)
  return trs.toSorted((one, other) => rank(one) - rank(other))
}

function isInside({ parentNode }: HtmlElement, name: string): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === name
}

/**
 * Whether a table only lays out a page: it has no headings, and a single column, cells that hold more than a line, or
 * pictures alone in half of its cells.
 */
function isLayout(trs: HtmlElement[], contents: ReadonlyMap<HtmlElement, Block[]>): boolean {
  const isHead = (tr: HtmlElement) => isInside(tr, 'thead')
  // A head without a body heads nothing.
  if ((trs.some(isHead) && !trs.every(isHead)) || trs.some((tr) => cellsOf(tr).some(isNamed('th')))) return false
  if (trs.every((tr) => cellsOf(tr).length < 2)) return true
  const cells = [...contents.values()]
  // A cell counts for each row that it reaches over, as a portrait beside lines does.
  const placesOf = (holds: (blocks: Block[]) => boolean): number =>
    [...contents].reduce(
      (sum, [cell, blocks]) => sum + (holds(blocks) ? Math.min(spanOf(cell, 'rowspan'), trs.length) : 0),
      0,
    )
  const pictures = placesOf((blocks) => blocks.length > 0 && blocks.every(({ type }) => type === 'picture'))
  return (
    pictures * 2 >= placesOf(() => true) ||
    cells.some(
      (blocks) =>
        blocks.some(({ type }) => layoutOnly.has(type)) || blocks.filter(({ type }) => type === 'paragraph').length > 1,
    )
  )
}

const layoutOnly = new Set<Block['type']>(['subhead', 'table', 'gallery', 'embed', 'audio', 'video', 'factbox', 'rule'])

/** Several rows of headings as one: what stands above a column, each part once. */
function joinedHeader(headers: Row[]): Inline[][] {
  const [first, ...others] = headers
  if (first === undefined) return []
  if (others.length === 0) return first.cells
  const columns = Math.max(...headers.map(({ headings }) => headings.length))
  return Array.from({ length: columns }, (_, column) => {
    const lines = headers.map(({ headings }) => headings[column] ?? []).filter((line) => line.length > 0)
    return joinLines(lines.filter((line, at) => lines.indexOf(line) === at))
  })
}

const mostColumns = 100
// Places in one table that its cells reach over; more is made to cost memory.
const mostReached = 10_000

/** The rows that hold words, with a place for each column, as cells may reach over several. Puts the rest into `rest`. */
function rowsOf(trs: HtmlElement[], contents: ReadonlyMap<HtmlElement, Block[]>, rest: Block[]): Row[] {
  const rows: Row[] = []
  // What reaches down from above, by column: for how many more rows, and the words.
  const reaching: { rows: number; line: Inline[] }[] = []
  let reached = 0
  for (const tr of trs) {
    const cells: Inline[][] = []
    const headings: Inline[][] = []
    const found = cellsOf(tr)
    const takeReached = (): void => {
      for (
        let above = reaching[cells.length];
        above && above.rows > 0 && reached < mostReached;
        above = reaching[cells.length]
      ) {
        reached += 1
        reaching[cells.length] = { rows: above.rows - 1, line: above.line }
        headings.push(above.line)
        cells.push([])
      }
    }
    for (const cell of found) {
      takeReached()
      const { line, rest: others } = asOneLine(contents.get(cell) ?? [])
      for (const block of others) rest.push(block)
      const columns = Math.min(spanOf(cell, 'colspan'), Math.max(1, mostColumns - cells.length))
      for (let column = 0; column < columns && (column === 0 || reached < mostReached); column += 1) {
        if (column > 0) reached += 1
        reaching[cells.length] = { rows: spanOf(cell, 'rowspan') - 1, line }
        headings.push(line)
        cells.push(column === 0 ? line : [])
      }
    }
    takeReached()
    const isHeader = isInside(tr, 'thead') || (found.length > 0 && found.every(isNamed('th')))
    const beginsWithHeading = found[0]?.tagName === 'th'
    if (cells.some((cell) => cell.length > 0)) rows.push({ cells, headings, isHeader, beginsWithHeading })
  }
  return rows
}

/** Rows without the columns that hold nothing, in their heads neither, where what was in them follows the table, such as photos. */
function withoutEmptyColumns(rows: Row[], rest: readonly Block[]): Row[] {
  if (rest.length === 0) return rows
  const filled = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell, column) => (cell.length > 0 ? [column] : []))),
  )
  return rows.map((row) => ({
    ...row,
    cells: row.cells.filter((_, column) => filled.has(column)),
    headings: row.headings.filter((_, column) => filled.has(column)),
  }))
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributeOf(cell, name), 10)
  return span >= 1 ? Math.min(span, 1000) : 1
}
