// @vitest-environment node
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runEdition } from '../../src/export/editionMain'
import { aCard, aNewsroom, anEditionOf } from './newsroomServer'

/** What the command says, and its exit code. */
async function run(...args: string[]) {
  let said = ''
  const code = await runEdition(args, new AbortController().signal, { write: (text) => (said += text) })
  return { code, said }
}

describe('the command', () => {
  test('writes an edition, says what it did, and ends with 0', async () => {
    const { origin, folder } = await aNewsroom(
      anEditionOf(Array.from({ length: 60 }, (_, place) => aCard(`s${place}`))),
    )
    const { code, said } = await run('--from', 'edition', '--url', `${origin}/edition`, '--out', folder)
    expect(code).toBe(0)
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^50 of 60 stories/),
      expect.stringMatching(/^60 of 60 stories/),
      expect.stringContaining('60 stories fetched, 0 up to date'),
      '',
    ])
  })

  test('ends with 2 and a report when a story was refused', async () => {
    const newsroom = await aNewsroom(anEditionOf([aCard('s0'), aCard('s1')]))
    delete newsroom.answers['/edition/articles/politics/s1.json']
    const { code, said } = await run(
      '--from',
      'edition',
      '--url',
      `${newsroom.origin}/edition/`,
      '--out',
      newsroom.folder,
    )
    expect(code).toBe(2)
    expect(said).toContain('story: does not exist (1)\n  politics/s1 (')
    expect(await readFile(join(newsroom.folder, '.export-report.txt'), 'utf8')).toContain('politics/s1')
  })

  test.each([
    ['an option that it doesn’t have', ['--bogus'], "Unknown option '--bogus'"],
    ['a word that is no option', ['export'], "Unexpected argument 'export'"],
    ['an option without its value', ['--check'], '--check needs a value'],
    ['a folder to check that isn’t there', ['--check', 'no/such/folder'], 'There is no folder no/such/folder.\n'],
    ['no source', ['--out', 'edition'], '--from is missing: it has to be one of edition, wordpress'],
    [
      'no folder',
      ['--from', 'rss', '--url', 'https://news.example/feed'],
      '--out is missing: the folder to write into.',
    ],
    ['a file to write into', ['--from', 'rss', '--out', 'package.json'], '--out is "package.json", which is a file'],
    [
      'a source without its address',
      ['--from', 'rss', '--out', 'edition'],
      '--url is "": for rss it has to be an address',
    ],
    [
      'no number',
      ['--from', 'rss', '--url', 'https://news.example/feed', '--out', 'edition', '--limit', 'all'],
      '--limit is "all": it has to be a whole number',
    ],
  ])('given %s, says what to change, and ends with 1', async (_, args, words) => {
    const { code, said } = await run(...args)
    expect(code).toBe(1)
    expect(said).toContain(words)
    expect(said.trim().split('\n')).toHaveLength(1)
  })

  test('ends with 1 when there is no edition', async () => {
    const { origin, folder } = await aNewsroom({})
    const { code, said } = await run('--from', 'edition', '--url', `${origin}/edition/`, '--out', folder)
    expect(code).toBe(1)
    expect(said).toContain('answered 404')
  })

  test('writes its progress over itself on a terminal', async () => {
    const { origin, folder } = await aNewsroom(anEditionOf([aCard('s0')]))
    let said = ''
    const teller = { isTTY: true, write: (text: string) => (said += text) }
    const args = ['--from', 'edition', '--url', `${origin}/edition/`, '--out', folder]
    await runEdition(args, new AbortController().signal, teller)
    expect(said).toContain('\r\u001b[K1 of 1 stories (1 fetched, 0 refused), 0 photos, 0.0 MB\n')
  })

  test('ends with 130 on Ctrl-C, and can go on', async () => {
    const newsroom = await aNewsroom(anEditionOf([aCard('s0'), aCard('s1')]))
    const path = '/edition/articles/politics/s1.json'
    const story = newsroom.answers[path]
    const args = ['--from', 'edition', '--url', `${newsroom.origin}/edition/`, '--out', newsroom.folder]
    const command = spawn(process.execPath, [
      '--import',
      'tsx',
      'src/export/editionMain.ts',
      ...args,
      '--concurrency',
      '1',
    ])
    newsroom.answers[path] = () => command.kill('SIGINT')
    expect(await once(command, 'exit')).toEqual([130, null])

    Object.assign(newsroom.answers, { [path]: story })
    expect((await run(...args)).said).toContain('1 stories fetched, 1 up to date')
  })
})

const needed = ['--from', 'edition', '--url', 'https://news.example', '--out', 'out']

test.each([
  [[], '--from is missing'],
  [['--from', 'drupal', '--out', 'out'], '--from is "drupal": it has to be one of edition, wordpress'],
  [['--from', 'edition', '--url', 'https://news.example'], '--out is missing'],
  [['--from', 'edition', '--url', 'news.example', '--out', 'out'], '--url is "news.example"'],
  [['--from', 'wordpress', '--url', 'news.example', '--out', 'out'], '--url is "news.example"'],
  [['--from', 'ghost', '--url', 'https://news.example', '--key', 'x', '--out', 'out'], '--key has to be'],
  [[...needed, '--limit', '0'], '--limit is "0"'],
  [[...needed, '--concurrency', '9'], '--concurrency is "9": it has to be a whole number from 1 to 8'],
  [[...needed, '--fast'], "'--fast'"],
  [[...needed, 'more'], "'more'"],
])('with %j says what to change, and ends with 1', async (args, words) => {
  const { code, said } = await run(...args)
  expect(code).toBe(1)
  expect(said).toContain(words)
})

test('with --help says what it can do', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, said: expect.stringContaining('--no-photos') })
})
