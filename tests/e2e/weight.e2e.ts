import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { test as base, expect } from '@playwright/test'
import { pages } from './reader'

const test = base
const kilobyte = 1000

/** What the code of a complete page, boot.ts included, weighs as it travels: Brotli, without headers. */
async function codeOf(path: string): Promise<number> {
  const html = await readFile(join('dist', path, 'index.html'), 'utf8')
  const modules = /name="modules" content="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? []
  const boot = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1] ?? ''
  const weights = [...new Set([boot, ...modules])].map(async (address) => {
    const copy = await stat(join('dist', `${address}.br`)).catch(() => stat(join('dist', address)))
    return copy.size
  })
  return (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0)
}

for (const [name, path, most] of [
  ['an article', pages.article, 110],
  ['a section', pages.section, 110],
  ['the front page', pages.front, 110],
] as const) {
  test(`the code of ${name} is at most ${most} KB`, async () => {
    expect((await codeOf(path)) / kilobyte).toBeLessThanOrEqual(most)
  })

  test(`the HTML of ${name} is at most 20 KB`, async () => {
    const html = await readFile(join('dist', path, 'index.html'))
    expect(brotliCompressSync(html).length / kilobyte).toBeLessThanOrEqual(20)
  })
}
