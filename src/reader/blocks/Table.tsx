import { useState } from 'react'
import { useBlockWords } from '../../i18n/blockWords'
import { type Inline, plainText, type Table as TableBlock } from '../../model/body'
import { InlineText } from '../ui/InlineText'
import { useClientValue } from '../ui/useClientValue'
import { numericColumns } from './numericColumns'
import { type RowOrder, rowsInOrder } from './rowOrder'
import styles from './Table.module.css'

interface Props {
  table: TableBlock
  /** BCP 47 tag of the story. */
  language: string
}

/** A table, which scrolls by itself where it is wider than the page. A sortable one is sorted by the buttons in its head. */
export function Table({ table: { caption, header, rows, rowHeaders, sortable }, language }: Props) {
  const words = useBlockWords()
  const numeric = numericColumns(rows)
  const [order, setOrder] = useState<RowOrder | null>(null)
  // Buttons that no script answers would be idle.
  const sorts = useClientValue(() => true, false) && sortable
  const shown = order === null ? rows : rowsInOrder(rows, order, numeric.has(order.column), language)
  const told = order && words[order.isDescending ? 'sortedDown' : 'sortedUp'](plainText(header[order.column] ?? []))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a table that is wider than the page has to scroll by keyboard
    <section className={styles.table} aria-label={caption || undefined} tabIndex={0} data-wide>
      <table>
        {caption !== '' && <caption>{caption}</caption>}
        {header.length > 0 && (
          <thead>
            <tr>
              {header.map((cell, column) => (
                <th
                  key={column}
                  scope="col"
                  className={numeric.has(column) ? styles.number : undefined}
                  aria-sort={order?.column === column ? (order.isDescending ? 'descending' : 'ascending') : undefined}
                >
                  {sorts && cell.length > 0 ? (
                    <button type="button" className={styles.sort} onClick={() => setOrder(nextOrder(order, column))}>
                      {plainText(cell)}
                    </button>
                  ) : (
                    <InlineText line={cell} />
                  )}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {shown.map((row, position) => (
            <tr key={position}>
              {row.map((cell, column) => {
                const isName = rowHeaders && column === 0
                const Cell = isName ? 'th' : 'td'
                return (
                  <Cell
                    key={column}
                    scope={isName ? 'row' : undefined}
                    className={
                      numeric.has(column) ? styles.number : isShortLabel(cell, column) ? styles.rowLabel : undefined
                    }
                  >
                    <InlineText line={cell} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {sorts && (
        <p role="status" className="visually-hidden">
          {told ?? ''}
        </p>
      )}
    </section>
  )
}

/** Up first, then down, then as the newsroom has it. */
function nextOrder(order: RowOrder | null, column: number): RowOrder | null {
  if (order?.column !== column) return { column, isDescending: false }
  return order.isDescending ? null : { column, isDescending: true }
}

/** Whether a cell is what its row is called, such as a date, and short enough to stay on one line. */
function isShortLabel(cell: Inline[], column: number): boolean {
  return column === 0 && plainText(cell).length <= 20
}
