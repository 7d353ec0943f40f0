// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Block, linesOf, plainText } from '../../../src/model/body'
import { blocksIn, textIn } from '../../../src/sources/html/html'
import { htmlOfBlocks } from './htmlOfBlocks'

const corpus = join('..', 'shared', 'corpus')
const story = 'https://news.example/2026/a-story/'

// The payloads belong to their publishers and aren't part of the project.
describe.skipIf(!existsSync(corpus))('recorded stories (skipped where ../shared/corpus is absent)', () => {
  const files = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
    : []

  test.each(files)('of %s keep their words, and nothing of their markup', (file) => {
    for (const html of bodiesIn(documentIn(file), '')) {
      const blocks = blocksIn(html, story)
      if (textIn(html) !== '') expect(blocks).not.toEqual([])
      expect(blocksIn(htmlOfBlocks(blocks), story)).toEqual(blocks)
      // Stories about HTML write tags as text, with "<" as an entity.
      if (!/&lt;/.test(html)) expect(wordsOf(blocks)).not.toMatch(/kg-card|wp:|<\/?[a-z][^<]*>|<!--|\[\/?[a-z][\w-]*="/)
    }
  })
})

/** The document, or nothing where a file isn't JSON, as some aren't on purpose. */
function documentIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(corpus, file), 'utf8'))
  } catch {
    return null
  }
}

/** Every string that the formats of the corpus keep HTML in. */
function bodiesIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return /(?:html|content\.rendered|bodies\.\d+\.value)$/i.test(path) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => bodiesIn(held, `${path}.${key}`))
}

function wordsOf(blocks: Block[]): string {
  return blocks.flatMap(linesOf).map(plainText).join('\n')
}
