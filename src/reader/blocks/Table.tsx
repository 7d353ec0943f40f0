import { type Block, type Inline, plainText } from '../../model/body'
import { InlineText } from '../ui/InlineText'
import { numericColumns } from './numericColumns'
import styles from './Table.module.css'

/** A table, which scrolls by itself where it is wider than the page. */
export function Table({ table: { caption, header, rows, rowHeaders } }: { table: Extract<Block, { type: 'table' }> }) {
  const numeric = numericColumns(rows)
  return (
    // Focusable, so that a keyboard can scroll a table that is wider than the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a scrolling region has to be reachable by keyboard
    <section className={styles.table} aria-label={caption || undefined} tabIndex={0} data-wide>
      <table>
        {caption !== '' && <caption>{caption}</caption>}
        {header.length > 0 && (
          <thead>
            <tr>
              {header.map((cell, position) => (
                <th key={position} scope="col" className={numeric.has(position) ? styles.number : undefined}>
                  <InlineText line={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, position) => (
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
    </section>
  )
}

/** Whether a cell is what its row is called, such as a date, and short enough to stay on one line. */
function isShortLabel(cell: Inline[], column: number): boolean {
  return column === 0 && plainText(cell).length <= 20
}
