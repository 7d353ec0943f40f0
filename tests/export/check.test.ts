import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkEdition, reportOf } from '../../src/export/check'
import type { Finding } from '../../src/export/finding'

const edition = {
  format: 'edition/1',
  title: 'The Coast Gazette',
  language: 'en-GB',
  timeZone: 'Europe/Warsaw',
  sections: [{ name: 'Politics', slug: 'politics' }],
}
const photo = {
  renditions: [{ url: 'pictures/wall.jpg', width: 480, height: 320 }],
  alt: 'A low wall with two gulls on it',
  caption: 'The harbour wall.',
  creditLine: 'Photo: Ada First/Coast Pictures',
}
const vote = {
  format: 'edition/1',
  section: 'politics',
  slug: 'vote',
  headline: 'Council votes on the wall',
  standfirst: 'Who pays is open.',
  published: '2026-10-01T08:00:00+02:00',
  updated: '2026-10-01T11:30:00+02:00',
  photo,
  body: [{ type: 'paragraph', text: 'It voted.' }],
}
const entry = { section: 'politics', slug: 'vote', headline: 'Council votes on the wall' }
const sound: Record<string, unknown> = {
  'edition.json': edition,
  'front.json': { format: 'edition/1', blocks: [{ stories: [entry] }] },
  'sections/politics/1.json': { format: 'edition/1', stories: [entry] },
  'articles/politics/vote.json': vote,
  'pictures/wall.jpg': 'a picture',
}

/** What is found in an edition of these files; text is written as it is, the rest as JSON. */
async function foundIn(files: Record<string, unknown>): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'edition-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return checkEdition(folder)
}

function foundWith(part: Record<string, unknown>): Promise<Finding[]> {
  return foundIn({ ...sound, 'articles/politics/vote.json': { ...vote, ...part } })
}

function foundWithPhoto(part: Partial<Record<keyof typeof photo, unknown>>): Promise<Finding[]> {
  return foundWith({ photo: { ...photo, ...part } })
}

test('nothing is wrong with a sound edition, which needs no kicker', async () => {
  const findings = await foundIn(sound)
  expect(findings).toEqual([])
  expect(reportOf(findings)).toBe('Nothing is wrong with this edition.\n')
})

test('a folder that isn’t there can’t be checked', async () => {
  await expect(checkEdition(join(tmpdir(), 'no-such-edition'))).rejects.toThrow(/no-such-edition/)
})

const gif = 'GIF89a'

test.each([
  ['a logo that is there', { logo: 'logo.png' }, []],
  ['one that is elsewhere', { logo: 'https://cdn.example/logo.svg' }, []],
  ['one that is missing', { logo: 'brand/logo.png?v=2' }, [['A file of a picture is missing', 'brand/logo.png']]],
  ['one beside the edition', { icon: '../logo.png' }, [['A file of a picture is missing', '/logo.png']]],
  [
    'an icon in SVG',
    { logo: 'logo.png', icon: 'icon.svg' },
    [['The logo or the icon isn’t a JPEG, PNG, WebP, AVIF or GIF', 'icon.svg: SVG, which may hold scripts']],
  ],
  [
    'a colour that can’t be read',
    { accent: 'tomato' },
    [['Readers drop or replace something in the document', /accent/]],
  ],
])('the looks of an edition are checked: %s', async (_, looks, expected) => {
  const files = { 'edition.json': { ...edition, ...looks }, 'logo.png': gif, 'icon.svg': '<svg xmlns="urn:x"/>' }
  const found = await foundIn({ ...sound, ...files })
  expect(found).toMatchObject(
    expected.map(([kind, detail]) => ({ kind, address: 'edition.json', detail: expect.stringMatching(detail ?? '') })),
  )
})

describe('a newsroom is told of a photo', () => {
  test.each<[string, Partial<Record<keyof typeof photo, unknown>>, string]>([
    ['without alt text', { alt: ' ' }, 'A photo has no alt text'],
    ['whose alt text is its caption', { alt: 'The harbour wall' }, 'A photo has no alt text'],
    ['without a credit', { creditLine: '' }, 'A photo has no credit'],
    [
      'whose caption holds the credit',
      { caption: 'The wall. (Photo: Ada First/Coast Pictures)' },
      'A photo’s caption and credit say something twice',
    ],
    [
      'whose credit holds the caption',
      { creditLine: 'The harbour wall. Photo: Ada First/AP' },
      'A photo’s caption and credit say something twice',
    ],
    [
      'credited in another language',
      { creditLine: 'Fot. Ada First / PAP' },
      'The label of a credit is in another language than the edition',
    ],
    [
      'credited in another language',
      { creditLine: 'Foto: Ada First' },
      'The label of a credit is in another language than the edition',
    ],
    [
      'whose file is lost',
      { renditions: [{ url: 'pictures/w%C4%85ll.jpg?v=1', width: 4, height: 3 }] },
      'A file of a picture is missing',
    ],
  ])('%s', async (_, part, kind) => {
    expect(await foundWithPhoto(part)).toMatchObject([{ kind, address: 'politics/vote' }])
  })

  test('in the text and in a gallery as well', async () => {
    const silent = { ...photo, alt: '' }
    const body = [...vote.body, { type: 'picture', photo: silent }, { type: 'gallery', photos: [silent, photo] }]
    expect(await foundWith({ body })).toMatchObject([{ address: 'politics/vote' }, { address: 'politics/vote' }])
  })

  test.each<[string, Partial<Record<keyof typeof photo, unknown>>]>([
    ['its file is on another server', { renditions: [{ url: 'https://files.example/a.jpg', width: 4, height: 3 }] }],
    ['its credit has no label', { creditLine: 'Ada First/Coast Pictures' }],
    ['its label is of no language', { creditLine: '© Ada First' }],
    ['only its caption holds a credit', { caption: 'The wall. (Photo: Ada First/AP)', creditLine: '' }],
  ])('but not when %s', async (_, part) => {
    expect(await foundWithPhoto(part)).toEqual([])
  })

  test('but not when its label is in the language of the story', async () => {
    expect(await foundWith({ language: 'pl', photo: { ...photo, creditLine: 'Fot. Ada First / PAP' } })).toEqual([])
  })
})

describe('a newsroom is told of a time', () => {
  const other = 'A time has an offset that the edition’s zone doesn’t have then'
  const lost = 'A time has no offset, so readers drop it'
  test.each<[string, Record<string, unknown>, string[]]>([
    ['without an offset', { published: '2026-10-01T08:00:00' }, [lost]],
    ['that is a date', { updated: '2026-10-02' }, [lost]],
    ['of summer in winter', { published: '2026-01-10T08:00:00+02:00' }, [other]],
    ['of another zone', { updated: '2026-10-02T08:00:00-05:00' }, [other]],
    ['before the story', { updated: '2026-09-01T08:00:00+02:00' }, ['Updated before it was published']],
    ['in UTC: it is right', { published: '2026-10-01T08:00:00Z' }, []],
    [
      'on the day that clocks change: both are right',
      { published: '2026-10-25T02:30:00+01:00', updated: '2026-10-25T02:45:00+02:00' },
      ['Updated before it was published'],
    ],
  ])('%s', async (_, part, kinds) => {
    expect((await foundWith(part)).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('a newsroom is told', () => {
  test('of a story without a standfirst', async () => {
    expect(await foundWith({ standfirst: '' })).toEqual([
      { kind: 'The standfirst is empty', address: 'politics/vote', detail: '' },
    ])
  })

  test('of related stories that aren’t there', async () => {
    const related = [{ section: 'science', slug: 'gone', headline: 'Gone' }, entry]
    expect(await foundWith({ related })).toEqual([
      { kind: 'A related story isn’t in the edition', address: 'politics/vote', detail: 'science/gone' },
    ])
  })

  test('of a file whose place isn’t what its story says, and of entries that lead nowhere', async () => {
    const findings = await foundIn({ ...sound, 'articles/politics/vote.json': { ...vote, slug: 'ballot' } })
    expect(findings).toEqual([
      {
        kind: 'The file isn’t where its section and slug say',
        address: 'politics/vote',
        detail: 'it says politics/ballot',
      },
    ])
    const { 'articles/politics/vote.json': _, ...without } = sound
    const kind = 'A feed or the front names a story that has no file'
    expect(await foundIn(without)).toEqual([
      { kind, address: 'politics/vote', detail: 'sections/politics/1.json' },
      { kind, address: 'politics/vote', detail: 'front.json' },
    ])
  })

  test.each<[string, string, unknown, RegExp]>([
    ['is no JSON', 'articles/politics/vote.json', '{"format":', /JSON/],
    ['has no headline', 'articles/politics/vote.json', { ...vote, headline: '' }, /headline/],
    ['is of another format', 'sections/politics/1.json', { format: 'edition/2', stories: [] }, /format/],
    ['has no title', 'edition.json', { ...edition, title: undefined }, /title/],
  ])('of a document that %s, with the reason', async (_, path, content, reason) => {
    const [finding, ...others] = await foundIn({ ...sound, [path]: content })
    expect(finding).toMatchObject({
      kind: 'Readers refuse the document',
      address: path,
      detail: expect.stringMatching(reason),
    })
    expect(others).toEqual([])
  })

  test('of documents that aren’t there', async () => {
    expect(await foundIn({ 'edition.json': { ...edition, front: 'fronts/sunday.json' } })).toMatchObject([
      { kind: 'Readers refuse the document', address: 'fronts/sunday.json', detail: 'there is no such file' },
    ])
    expect(await foundIn({})).toMatchObject([{ address: 'edition.json' }, { address: 'front.json' }])
  })

  test('of what readers take for missing, but not of blocks that they show as words', async () => {
    const poll = { type: 'poll', question: 'Yes or no?' }
    expect(await foundWith({ tags: 7, body: [...vote.body, poll] })).toMatchObject([
      {
        kind: 'Readers drop or replace something in the document',
        address: 'articles/politics/vote.json',
        detail: expect.stringMatching(/^tags: /),
      },
    ])
  })
})

test('a report counts what it groups, and names at most 20 of a group', () => {
  const kind = 'The standfirst is empty'
  const findings = Array.from({ length: 23 }, (_, at): Finding => ({ kind, address: `politics/${at}`, detail: '' }))
  const refused: Finding = { kind: 'Readers refuse the document', address: 'front.json', detail: 'bell\u0007 here' }
  const lines = reportOf([...findings, refused]).split('\n')
  expect(lines.slice(0, 5)).toEqual([
    'Readers refuse the document (1)',
    '  front.json (bell here)',
    '',
    'The standfirst is empty (23)',
    '  politics/0',
  ])
  expect(lines.slice(-3)).toEqual(['  politics/19', '  and 3 more', ''])
})
