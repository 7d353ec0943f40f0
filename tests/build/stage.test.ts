// @vitest-environment node
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStage } from '../../src/build/stage'

let folder: string
let out: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stage-'))
  out = join(folder, 'dist')
  await mkdir(out)
  await writeFile(join(out, 'index.html'), 'last')
})

afterEach(() => rm(folder, { recursive: true }))

const page = () => readFile(join(out, 'index.html'), 'utf8')

test('a finished site takes the place of the last one, and nothing else is left', async () => {
  const stage = await openStage(out)
  await writeFile(join(stage.folder, 'index.html'), 'next')
  expect(await page()).toBe('last')
  await stage.swap()
  expect(await page()).toBe('next')
  expect(await readdir(folder)).toEqual(['dist'])
  expect(await readdir(out)).toEqual(['index.html'])
})

test('a site that could not be finished leaves the last one', async () => {
  const stage = await openStage(out)
  await stage.discard()
  expect(await page()).toBe('last')
  expect(await readdir(folder)).toEqual(['dist'])
})

test('a build that was killed leaves nothing in the next one', async () => {
  await mkdir(`${out}.next`)
  await writeFile(join(`${out}.next`, 'half.html'), 'half')
  const stage = await openStage(out)
  await stage.swap()
  expect(await readdir(out)).toEqual([])
})

test('a build that was killed between its two renames has lost no site', async () => {
  await rename(out, `${out}.last`)
  await openStage(out)
  expect(await page()).toBe('last')
})

test('two builds at once are refused', async () => {
  await mkdir(`${out}.next`)
  await writeFile(join(`${out}.next`, '.owner'), String(process.ppid))
  await expect(openStage(out)).rejects.toThrow(/Another build/)
})
