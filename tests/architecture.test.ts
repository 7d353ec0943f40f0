// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What every page of the reader may draw on. */
const tools = ['reader/ui', 'reader/photo', 'reader/blocks', 'reader/listen', 'reader/share']
const kept = ['reader/library', 'reader/settings', 'reader/offline']
const page = [
  ...tools,
  ...kept,
  'reader/live',
  'reader/queries',
  'reader/keyboard',
  'reader/notFound',
  'embed',
  'i18n',
  'model',
]
const adapters = readdirSync('src/sources', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'html')
  .map(({ name }) => `sources/${name}`)
const source = ['sources', 'sources/html', 'model']

/** Which rooms each room may import besides itself; docs/decisions/023-house.md tells why. */
const mayImport: Record<string, string[]> = {
  '.': ['reader/app', 'reader/framed', 'model'],
  model: [],
  i18n: ['model'],
  sources: ['model', 'sources/html', ...adapters],
  'sources/html': ['sources', 'model'],
  ...Object.fromEntries(adapters.map((name) => [name, source])),
  embed: ['model'],
  'embed/frame': ['embed', 'model'],
  'embed/host': ['embed', 'model'],
  'reader/ui': [...tools, 'i18n', 'model'],
  'reader/photo': [...tools, 'i18n', 'model'],
  'reader/blocks': [...tools, 'i18n', 'model'],
  'reader/listen': [...tools, 'i18n', 'model'],
  'reader/share': [...tools, 'embed/host', 'i18n', 'model'],
  'reader/queries': ['sources', 'i18n', 'model'],
  'reader/library': [...kept, 'reader/queries', 'reader/ui', 'i18n', 'model'],
  'reader/settings': [...kept, 'reader/queries', 'reader/ui', 'i18n', 'model'],
  'reader/offline': [...kept, 'reader/queries', 'reader/ui', 'sources', 'i18n', 'model'],
  'reader/keyboard': ['reader/settings', 'reader/queries', 'reader/ui', 'i18n', 'model'],
  // What pages draw a live story with; they have the blocks of its posts drawn by what they give it.
  'reader/live': [...tools, 'reader/queries', 'i18n', 'model'],
  'reader/notFound': page,
  'reader/front': page,
  'reader/feed': page,
  'reader/section': [...page, 'reader/feed'],
  'reader/profile': [...page, 'reader/feed'],
  'reader/article': page,
  'reader/search': page,
  'reader/staticPage': [...page, 'reader/article'],
  'reader/framed': [...page, 'reader/article', 'embed/frame'],
  'reader/app': [
    ...page,
    'reader/front',
    'reader/section',
    'reader/profile',
    'reader/article',
    'reader/search',
    'reader/framed',
    'reader/staticPage',
    'embed/frame',
    'render',
    'sources',
  ],
  // It draws with the function that it is given, and so needs neither React's types nor a browser's.
  render: ['embed/host', 'i18n', 'sources', 'model'],
  // It asks a newsroom's system as the export does, and keeps stories from one build to the next as the library does.
  build: ['reader/app', 'reader/library', 'export', 'render', 'sources', 'sources/edition', 'embed', 'model'],
  server: ['render', 'sources', 'model'],
  'server/cloudflare': ['server', 'reader/app', 'render', 'sources', 'model'],
  'server/node': ['server', 'reader/app', 'render', 'build', 'sources', 'sources/ghost', 'sources/wordpress', 'model'],
  export: ['sources', 'sources/edition', 'model'],
}

/** Names of the past, each for what the field has a word for. docs/decisions/023-house.md has the words. */
const givenUp = new Set(
  `Contained Surroundings warm warmShell breath useArrival useRest isAtRest Kit dressed sharedReading politely
  sideBySide crew crewThrough noting tend Tended wear wearFaces shelf ShelfError letGoOf keepStory plates recipe printInto
  bindEdition Listed StoryMemory storyMarks photoTurns photosWait LateSource LineFirst CopyFirst takeOver aged Carried carryInto
  carryFrom keptCopy dateQuery copyTime noteCopy`.split(/\s+/),
)

/** Where such a name stands in what readers' devices and files have, which no new name may make them lose. */
const onDevices = new Set(['reader/library/database.ts: shelf', 'reader/library/exchange.ts: shelf'])

const importLine = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g
const nameless = /^(utils?|helpers?|index|lib|hooks|types|constants)\./

/** Every file of `src`, by its path there. */
const sourceFiles = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [path, readFileSync(join('src', path), 'utf8')]),
)

describe('the house', () => {
  it('has every file in order', () => {
    expect([...sourceFiles].flatMap(([path, text]) => faultsIn(path, text))).toEqual([])
  })

  it('is described in CONTRIBUTING.md as it is', () => {
    const described = roomsIn(readFileSync('CONTRIBUTING.md', 'utf8'))
    // One row stands for all sources: a new one has nothing to add to it.
    const inTable = (room: string) => (adapters.includes(room) ? 'sources/*' : room)
    const held = Object.entries(mayImport).map(([room, rooms]) => [
      inTable(room),
      [...new Set(rooms.filter((other) => other !== room).map(inTable))].sort(),
    ])
    expect(Object.fromEntries(described)).toEqual(Object.fromEntries(held))
  })

  it('has no files that import each other, be it for a type', () => {
    expect(cyclesIn(sourceFiles)).toEqual([])
  })

  it.each([
    [
      'two files',
      { 'a.ts': `import { b } from './b'`, 'b.ts': `import type { A } from './a'` },
      ['a.ts > b.ts > a.ts'],
    ],
    [
      'three, by what they export again',
      {
        'x/a.ts': `export { b } from '../y/b'`,
        'y/b.tsx': `import {\n  c,\n} from './c'`,
        'y/c.ts': `import '../x/a'`,
      },
      ['x/a.ts > y/b.tsx > y/c.ts > x/a.ts'],
    ],
    ['a page that is fetched', { 'a.ts': `const b = import('./b')`, 'b.ts': `import { a } from './a'` }, []],
  ])('would tell of a cycle of %s', (_, files, cycles) => {
    expect(cyclesIn(new Map(Object.entries(files)))).toEqual(cycles)
  })

  it('says what the field says: no name that it gave up comes back', () => {
    const faults = [...sourceFiles].flatMap(([path, text]) =>
      [...text.matchAll(/[\p{L}\p{N}_$]+/gu)].filter(([word]) => givenUp.has(word)).map(([word]) => `${path}: ${word}`),
    )
    expect([...new Set(faults)].filter((fault) => !onDevices.has(fault))).toEqual([])
  })

  it.each([
    ['model/photo.ts', `import { en } from '../i18n/en'`, 'model/photo.ts: model may not import i18n'],
    ['model/photo.ts', `import { useState } from 'react'`, 'model/photo.ts: model may not import packages'],
    ['reader/ui/Card.tsx', `import type {\n  A,\n} from "../queries/a"`, 'reader/ui may not import reader/queries'],
    ['reader/ui/Card.tsx', `const page = import('../front/Page')`, 'reader/ui may not import reader/front'],
    ['sources/ghost/story.ts', `import { a } from '../ninjs/story'`, 'sources/ghost may not import sources/ninjs'],
    ['main.tsx', `export { a } from './sources/a'`, '. may not import sources'],
    ['reader/app/App.tsx', `import './look/tokens.css'`, 'reader/app/look/tokens.css is deeper than two levels'],
    ['reader/app/App.tsx', `import '../../../package.json'`, 'reader/app may not import ..'],
    ['reader/app/look/App.tsx', '', 'reader/app/look is not a room'],
    ['lib/a.ts', '', 'lib is not a room'],
    ['model/utils.ts', '', 'utils.ts says nothing about what it holds'],
    ['reader/front/Page.tsx', `<p dangerouslySetInnerHTML={raw} />`, 'raw HTML'],
    ['reader/app/focus.ts', `node.innerHTML = raw`, 'raw HTML'],
  ])('would not stand %s with %j', (path, text, fault) => {
    expect(faultsIn(path, text).join('\n')).toContain(fault)
  })
})

/** What a room may import. A folder that the table doesn't name is a new page's in `reader`, and a new source's in `sources`. */
function allowedIn(room: string): string[] | undefined {
  if (mayImport[room] !== undefined) return mayImport[room]
  if (/^reader\/\w+$/.test(room)) return page
  return /^sources\/\w+$/.test(room) ? source : undefined
}

/** Whether a room may import from another. The tables of pages and of sources reach every one of them. */
function isAllowed(room: string, allowed: string[], other: string): boolean {
  if (room === 'reader/app' && /^reader\/\w+$/.test(other)) return true
  if (room === 'sources' && /^sources\/\w+$/.test(other)) return true
  return [room, ...allowed].includes(other)
}

/** What is out of order in a file; `path` is relative to src. */
function faultsIn(path: string, text: string): string[] {
  const room = posix.dirname(path)
  const allowed = allowedIn(room)
  if (allowed === undefined) return [`${path}: ${room} is not a room`]
  const imports = (path.endsWith('.json') ? [] : [...text.matchAll(importLine)]).map(([, address]) => address ?? '')
  const own = imports.filter((address) => address.startsWith('.')).map((to) => posix.join(room, to))
  const packages = imports.some((address) => !address.startsWith('.'))
  return [
    ...own
      .filter((to) => !isAllowed(room, allowed, posix.dirname(to)))
      .map((to) => `${room} may not import ${posix.dirname(to)}`),
    ...own.filter((to) => to.split('/').length > 3).map((to) => `${to} is deeper than two levels`),
    ...(room === 'model' && packages ? ['model may not import packages'] : []),
    ...(nameless.test(posix.basename(path)) ? [`${posix.basename(path)} says nothing about what it holds`] : []),
    ...(/innerHTML/i.test(text) ? ['raw HTML'] : []),
  ].map((fault) => `${path}: ${fault}`)
}

/** Every cycle of static imports among files, each as the way round it. What is fetched by `import()` may lead back. */
function cyclesIn(files: ReadonlyMap<string, string>): string[] {
  const visited = new Set<string>()
  const visit = (path: string, way: string[]): string[] => {
    if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(' > ')]
    if (visited.has(path)) return []
    visited.add(path)
    return staticImportsOf(path, files).flatMap((next) => visit(next, [...way, path]))
  }
  return [...files.keys()].flatMap((path) => visit(path, []))
}

function staticImportsOf(path: string, files: ReadonlyMap<string, string>): string[] {
  const statements = (files.get(path) ?? '').matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm)
  return [...statements].flatMap(([, address = '']) => {
    const target = posix.join(posix.dirname(path), address)
    return [target, `${target}.ts`, `${target}.tsx`].filter((file) => files.has(file))
  })
}

/**
 * The rooms of a Markdown table with a row such as "| `a`, `b` | about | one another, `model` |", and what each may import; the
 * words "one another" stand for the rooms of the row itself, "_what pages use_" for those of the sentence that begins so.
 */
function roomsIn(markdown: string): [string, string[]][] {
  const [pagesUse = ''] = /^_What pages use_ .*$/m.exec(markdown) ?? []
  const [, table = ''] = /^\| *room in `src\/`.*\n((?:\|.*\n)+)/m.exec(markdown) ?? []
  return table.split('\n').flatMap((row) => {
    const [, first = '', , last = ''] = row.split('|')
    const rooms = namesIn(first)
    const others = [
      ...namesIn(last),
      ...(last.includes('one another') ? rooms : []),
      ...(last.includes('_what pages use_') ? namesIn(pagesUse) : []),
    ]
    return rooms.map((room): [string, string[]] => [room, others.filter((other) => other !== room).sort()])
  })
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/\/$/, ''))
}
