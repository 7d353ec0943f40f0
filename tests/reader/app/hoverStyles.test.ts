// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const sheets = readdirSync('src', { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.css'))

describe('what a pointer over something changes', () => {
  it.each(sheets)('is in %s only for pointers that can rest on it: a tap would recalculate it on its way', (sheet) => {
    expect(withoutHoverQueries(readFileSync(join('src', sheet), 'utf8'))).not.toContain(':hover')
  })

  it.each([
    ['a:hover { color: red }', true],
    ['@media (hover: hover) { a:hover { color: red } b:hover { color: red } }', false],
    ['@media (hover: hover) { a:hover { color: red } }\na:hover { color: red }', true],
    ['@media (min-width: 64rem) { a:hover { color: red } }', true],
  ])('is noticed in "%s": %s', (css, isNoticed) => {
    expect(withoutHoverQueries(css).includes(':hover')).toBe(isNoticed)
  })
})

function withoutHoverQueries(css: string): string {
  return css.replaceAll(/@media \(hover: hover\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
}
