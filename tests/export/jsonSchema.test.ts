import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { editionJsonSchema } from '../../src/export/jsonSchema'
import { strictLists } from '../../src/sources/edition/lists'
import { editionSchemas } from '../../src/sources/edition/schema'

const { edition, staticPage, front, feed, article, topic, author, profiles, block, line } = editionSchemas(
  '/',
  strictLists,
)

/** What each kind of sample in docs/edition.md is written for, by the word that follows "json" above it. */
const schemas: Record<string, v.GenericSchema> = {
  edition,
  staticPage,
  front,
  feed,
  topic,
  author,
  profiles,
  article,
  body: v.array(block),
  inline: line,
}

const samples = [...readFileSync('docs/edition.md', 'utf8').matchAll(/^```json (\w+)\n(.*?)^```$/gms)].map(
  ([, kind = '', text = '']) => ({ kind, text }),
)

test('the published JSON Schema is the one that the code is read with (npm run schema)', () => {
  expect(JSON.parse(readFileSync('public/edition.schema.json', 'utf8'))).toEqual(editionJsonSchema())
})

describe('the JSON Schema tells a newsroom', () => {
  test.each([
    ['edition', ['format', 'title', 'sections']],
    ['front', ['format', 'blocks']],
    ['feed', ['format', 'stories']],
    ['article', ['format', 'section', 'slug', 'headline', 'body']],
    ['summary', ['section', 'slug', 'headline']],
    ['photo', ['renditions']],
  ])('what a document of the kind %s can’t do without', (kind, required) => {
    expect(editionJsonSchema()).toHaveProperty(['$defs', kind, 'required'], required)
  })

  test('that times are RFC 3339', () => {
    expect(editionJsonSchema()).toHaveProperty('$defs.article.properties.published.anyOf.0.format', 'date-time')
  })

  test('that a body is a list of blocks', () => {
    expect(editionJsonSchema()).toHaveProperty('$defs.article.properties.body', {
      type: 'array',
      items: { $ref: '#/$defs/block' },
    })
  })
})

describe('docs/edition.md', () => {
  test('has a sample of each document, of the blocks and of inline text', () => {
    expect([...new Set(samples.map(({ kind }) => kind))]).toEqual(Object.keys(schemas))
  })

  test.each(samples)('has a sample of the kind $kind that is right to the last field', ({ kind, text }) => {
    const result = v.safeParse(schemas[kind] ?? v.never(), JSON.parse(text))
    expect(result.issues).toBeUndefined()
  })

  test('shows every kind of block and every mark', () => {
    const shown = new Set(samples.flatMap(({ text }) => [...text.matchAll(/"type": "(\w+)"/g)].map(([, type]) => type)))
    const known = JSON.stringify(editionJsonSchema()).matchAll(/"type":\{(?:"const":"(\w+)"|"enum":\[(.*?)\])/g)
    const types = [...known].flatMap(([, one, some = '""']) => one ?? some.split(',').map((type) => JSON.parse(type)))
    expect(types.length).toBeGreaterThan(15)
    expect([...shown]).toEqual(expect.arrayContaining(types))
  })
})
