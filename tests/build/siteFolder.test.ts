// @vitest-environment node
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeAssets } from '../../src/build/siteAssets'
import { filesIn, placeDatedFiles, reuseFiles, writeText } from '../../src/build/siteFolder'

const day = 24 * 60 * 60_000
const long = new Date('2026-01-01T00:00:00Z')
let folder: string
let last: string
let next: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  last = join(folder, 'last')
  next = join(folder, 'next')
})

afterEach(() => rm(folder, { recursive: true }))

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), text)
  await utimes(join(folder, name), long, long)
}

test('a page is taken over with its copies and its time, whatever letters its address has', async () => {
  for (const ending of ['', '.br', '.gz']) await put(`last/kultura/zażółć/index.html${ending}`, 'page')
  reuseFiles(last, next, ['kultura/zażółć/index.html', 'never/there.html'])
  expect(filesIn(next).sort()).toEqual(['', '.br', '.gz'].map((ending) => `kultura/zażółć/index.html${ending}`))
  expect((await stat(join(next, 'kultura/zażółć/index.html'))).mtime).toEqual(long)
})

test('a text that says what it said keeps its time, and one that says something else is new', async () => {
  await put('last/robots.txt', 'same')
  await put('last/sitemap.xml', 'before')
  await writeText(last, next, 'robots.txt', 'same')
  await writeText(last, next, 'sitemap.xml', 'after')
  expect((await stat(join(next, 'robots.txt'))).mtime).toEqual(long)
  expect(await readFile(join(next, 'sitemap.xml'), 'utf8')).toBe('after')
  expect(await readFile(join(last, 'sitemap.xml'), 'utf8')).toBe('before')
})

test('a document of an edition that has changed is copied, and the last site keeps what it had', async () => {
  await put('edition/front.json', 'before')
  placeDatedFiles(join(folder, 'edition'), folder, last, ['front.json'])
  await writeFile(join(folder, 'edition', 'front.json'), 'after!')
  placeDatedFiles(join(folder, 'edition'), last, next, ['front.json'])
  expect(await readFile(join(last, 'front.json'), 'utf8')).toBe('before')
  expect(await readFile(join(next, 'front.json'), 'utf8')).toBe('after!')
})

test('code of earlier builds stays for a week after it was last in use', async () => {
  await put('code/assets/new.js', 'new')
  for (const name of ['last', 'old']) await put(`last/assets/${name}.js`, name)
  const used = { 'assets/last.js': Date.now() - 6 * day, 'assets/old.js': Date.now() - 8 * day }
  const code = { fingerprint: '', client: join(folder, 'code'), server: '', worker: '' }
  const kept = await placeAssets(code, last, next, used)
  expect((await readdir(join(next, 'assets'))).sort()).toEqual(['last.js', 'new.js'])
  expect(Object.keys(kept).sort()).toEqual(['assets/last.js', 'assets/new.js'])
})
