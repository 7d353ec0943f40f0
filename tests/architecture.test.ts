// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What every page of the reader may draw on. */
const tools = ['reader/ui', 'reader/photo', 'reader/embeds', 'reader/listen', 'reader/share']
const kept = ['reader/library', 'reader/settings', 'reader/offline']
const page = [...tools, ...kept, 'reader/queries', 'reader/keyboard', 'reader/notFound', 'embed', 'i18n', 'model']
const adapters = ['edition', 'wordpress', 'ghost', 'jsonFeed', 'ninjs'].map((name) => `sources/${name}`)
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
  'reader/embeds': [...tools, 'i18n', 'model'],
  'reader/listen': [...tools, 'i18n', 'model'],
  'reader/share': [...tools, 'embed/host', 'i18n', 'model'],
  'reader/queries': ['sources', 'i18n', 'model'],
  'reader/library': [...kept, 'reader/queries', 'reader/ui', 'i18n', 'model'],
  'reader/settings': [...kept, 'reader/queries', 'reader/ui', 'i18n', 'model'],
  'reader/offline': [...kept, 'reader/queries', 'reader/ui', 'sources', 'i18n', 'model'],
  'reader/keyboard': ['reader/settings', 'reader/queries', 'reader/ui', 'i18n', 'model'],
  'reader/notFound': page,
  'reader/front': page,
  'reader/section': page,
  'reader/article': page,
  'reader/search': page,
  'reader/framed': [...page, 'reader/article', 'embed/frame'],
  'reader/app': [
    ...page,
    'reader/front',
    'reader/section',
    'reader/article',
    'reader/search',
    'reader/framed',
    'embed/frame',
    'render',
    'sources',
  ],
  // It draws with the function that it is given, and so needs neither React's types nor a browser's.
  render: ['embed/host', 'sources', 'model'],
  // It asks a newsroom's system as the export does, and keeps stories from one build to the next as the library does.
  build: ['reader/app', 'reader/library', 'export', 'render', 'sources', 'sources/edition', 'embed', 'model'],
  server: ['render', 'sources', 'model'],
  'server/node': ['server', 'reader/app', 'render', 'build', 'sources', 'model'],
  export: ['sources', 'sources/edition', 'model'],
}

const importLine = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g
const nameless = /^(utils?|helpers?|index|lib|hooks|types|constants)\./

describe('the house', () => {
  it('has every file in order', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.\w+$/.test(path))
    expect(files.flatMap((path) => faultsIn(path, readFileSync(join('src', path), 'utf8')))).toEqual([])
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

/** What is out of order in a file; `path` is relative to src. */
function faultsIn(path: string, text: string): string[] {
  const room = posix.dirname(path)
  const allowed = mayImport[room]
  if (allowed === undefined) return [`${path}: ${room} is not a room`]
  const imports = (path.endsWith('.json') ? [] : [...text.matchAll(importLine)]).map(([, address]) => address ?? '')
  const own = imports.filter((address) => address.startsWith('.')).map((to) => posix.join(room, to))
  const packages = imports.some((address) => !address.startsWith('.'))
  return [
    ...own
      .filter((to) => ![room, ...allowed].includes(posix.dirname(to)))
      .map((to) => `${room} may not import ${posix.dirname(to)}`),
    ...own.filter((to) => to.split('/').length > 3).map((to) => `${to} is deeper than two levels`),
    ...(room === 'model' && packages ? ['model may not import packages'] : []),
    ...(nameless.test(posix.basename(path)) ? [`${posix.basename(path)} says nothing about what it holds`] : []),
    ...(/innerHTML/i.test(text) ? ['raw HTML'] : []),
  ].map((fault) => `${path}: ${fault}`)
}
