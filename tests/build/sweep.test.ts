// @vitest-environment node
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removePage, sweepCopies, sweepOldCode } from '../../src/build/sweep'

const now = Date.parse('2026-10-10T12:00:00Z')
const day = 24 * 60 * 60_000
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-sweep-'))
})

afterEach(() => rm(folder, { recursive: true }))

async function put(name: string): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true })
  await writeFile(join(folder, name), 'text')
}

async function left(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
}

test('a withdrawn story leaves the built site, with its compressed copies, and the others stay', async () => {
  for (const name of ['kept.json', 'withdrawn.json']) {
    await put(`built/politics/${name}`)
    await put(`built/politics/${name}.br`)
  }
  await put('printed/politics/kept.json')
  await sweepCopies(join(folder, 'printed'), join(folder, 'built'))
  expect(await left()).toEqual([
    'built/politics/kept.json',
    'built/politics/kept.json.br',
    'printed/politics/kept.json',
  ])
})

test('code of earlier builds stays for a week after the last', async () => {
  for (const [name, age] of Object.entries({ 'new.js': 0, 'last.js': 6 * day, 'old.js': 8 * day })) {
    await put(name)
    await utimes(join(folder, name), new Date(now), new Date(now - age))
  }
  await sweepOldCode(folder)
  expect(await left()).toEqual(['last.js', 'new.js'])
})

test('the page of a story that has gone is removed, whatever letters its address has', async () => {
  for (const copy of ['', '.br', '.gz']) await put(`kultura/zażółć/index.html${copy}`)
  await removePage(folder, '/kultura/za%C5%BC%C3%B3%C5%82%C4%87')
  await removePage(folder, '/kultura/never-there')
  expect(await left()).toEqual([])
})
