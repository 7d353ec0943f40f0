// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const sheets = readdirSync('src', { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.css'))

describe('left and right', () => {
  it.each(sheets)('change places in %s where a page reads from right to left', (sheet) => {
    expect(sidedRules(readFileSync(join('src', sheet), 'utf8'))).toEqual([])
  })

  it.each([
    ['padding: 1px 2px 1px 0', true],
    ['padding: 1px calc(2px + 1px) 1px var(--a)', true],
    ['border-width: 0 0 0 1px', true],
    ['padding: 1px 2px 3px 2px', false],
    ['padding: 1px 2px', false],
    ['padding-inline: 0 2px', false],
    ['margin-left: 1px', true],
    ['inset: 0', false],
    ['right: 0', true],
    ['text-align: left', true],
    ['text-align: start', false],
  ])('are told by "%s": %s', (rule, isSided) => {
    expect(sidedRules(`a { ${rule}; }`).length > 0).toBe(isSided)
  })
})

/** The declarations that name a side of the page, alone or in the order of top, right, bottom and left. */
function sidedRules(css: string): string[] {
  return [...css.matchAll(/(?<=[{;\s])([a-z-]+):\s*([^;{}]+);/g)]
    .filter(([, name = '', value = '']) => {
      if (/^(?:left|right)$|-(?:left|right)$|-(?:left|right)-(?:width|color|style|radius)$/.test(name)) return true
      if (/^(?:text-align|float|clear)$/.test(name)) return /^(?:left|right)$/.test(value.trim())
      if (!/^(?:padding|margin|inset|border-(?:width|color|style))$/.test(name)) return false
      const [, right, , left] = withoutSpacesInBrackets(value.trim()).split(/\s+/)
      return left !== undefined && left !== right
    })
    .map(([rule]) => rule)
}

function withoutSpacesInBrackets(value: string): string {
  const innermost = value.replace(/\(([^()]*)\)/g, (_, inner: string) => `[${inner.replace(/\s/g, '')}]`)
  return innermost === value ? value : withoutSpacesInBrackets(innermost)
}
