import { describe, expect, test } from 'vitest'
import { outline } from './outline'

type Row = [html: string, ...blocks: string[]]

/** Tests, for each row of a table, that its HTML is read as these blocks, as `outline` writes them. */
export function reads(kind: string, rows: Row[]): void {
  describe(kind, () => {
    test.each(rows)('%s', (html, ...blocks) => {
      expect(outline(html)).toEqual(blocks)
    })
  })
}
