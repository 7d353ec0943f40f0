// @vitest-environment node
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentWatch, readRecord, writeRecord } from '../../src/build/record'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-record-'))
})

afterEach(() => rm(folder, { recursive: true }))

/** What a first build notes of two documents. */
async function firstBuild() {
  await writeFile(join(folder, 'a.json'), '{"a":1}')
  await writeFile(join(folder, 'b.json'), '{"b":1}')
  const watch = documentWatch(folder, {})
  watch.isFresh({ 'a.json': '', 'b.json': '' })
  const inputs = Object.fromEntries(Object.entries(watch.seen).map(([name, [, hash]]) => [name, hash]))
  return { seen: watch.seen, inputs }
}

test('a page is fresh while all that it was made from is as it was', async () => {
  const { seen, inputs } = await firstBuild()
  expect(documentWatch(folder, seen).isFresh(inputs)).toBe(true)
})

test.each([
  ['one of its documents says something else', () => writeFile(join(folder, 'b.json'), '{"b":"another"}')],
  ['one of its documents has gone', () => rm(join(folder, 'b.json'))],
])('a page is not fresh when %s', async (_, change) => {
  const { seen, inputs } = await firstBuild()
  await change()
  expect(documentWatch(folder, seen).isFresh(inputs)).toBe(false)
})

test('a document that was only copied anew is not taken for changed', async () => {
  const { seen, inputs } = await firstBuild()
  await utimes(join(folder, 'a.json'), new Date(), new Date(Date.now() + 5000))
  expect(documentWatch(folder, seen).isFresh(inputs)).toBe(true)
})

test('what a page was made from needs no second reading, unless it may have changed meanwhile', async () => {
  const { inputs } = await firstBuild()
  const long = new Date(Date.now() - 60_000)
  await utimes(join(folder, 'a.json'), long, long)
  const watch = documentWatch(folder, {})
  watch.remember({ ...inputs, 'gone.json': 'was' })
  expect(Object.keys(watch.seen)).toEqual(['a.json'])
  expect(watch.seen['a.json']?.[1]).toBe(inputs['a.json'])
})

test('what was made from nothing, or never, is not fresh', async () => {
  const { seen } = await firstBuild()
  expect(documentWatch(folder, seen).isFresh({})).toBe(false)
  expect(documentWatch(folder, seen).isFresh(undefined)).toBe(false)
})

test('a record is read again by the next build', async () => {
  const { seen, inputs } = await firstBuild()
  const record = {
    build: 'one',
    assets: { 'assets/a.js': 1 },
    identity: { logo: '', icon: '', files: [] },
    pages: { '/': inputs },
    site: { inputs, files: [] },
    seen,
  }
  await writeRecord(folder, record)
  expect(await readRecord(folder)).toEqual(record)
})

test.each(['', '{', '{"build":"one","pages":[]}'])('a record that reads %j is none', async (text) => {
  await writeFile(join(folder, '.prerendered.json'), text)
  expect((await readRecord(folder)).pages).toEqual({})
})
