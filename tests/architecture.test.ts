// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which rooms each room may import besides itself; docs/decisions/001-rooms.md tells why. */
const mayImport: Record<string, string[]> = {
  '.': ['app'],
  app: ['pages', 'components', 'queries', 'sources', 'i18n', 'model', 'embed', 'offline', 'settings', 'shelf'],
  pages: ['components', 'queries', 'i18n', 'model', 'embed', 'offline', 'settings', 'shelf'],
  components: ['i18n', 'model', 'embed', 'settings'],
  queries: ['sources', 'model'],
  sources: ['model'],
  prerender: ['app', 'embed', 'queries', 'sources', 'i18n', 'model', 'settings'],
  press: ['sources', 'model'],
  embed: ['model'],
  offline: ['model'],
  settings: ['model'],
  shelf: ['model'],
  i18n: ['model'],
  model: [],
}

const importLine = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g
const nameless = /^(utils?|helpers?|index|lib|hooks|types|constants)\./

describe('the house', () => {
  it.each(readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path)))(
    'has src/%s in order',
    (path) => {
      expect(faultsIn(path.replaceAll('\\', '/'), readFileSync(join('src', path), 'utf8'))).toEqual([])
    },
  )

  it.each([
    ['model/photo.ts', `import { en } from '../i18n/en'`, 'model may not import i18n'],
    ['model/photo.ts', `import { useState } from 'react'`, 'model may not import packages'],
    ['components/Card.tsx', `import type {\n  A,\n} from "../queries/a"`, 'components may not import queries'],
    ['components/Card.tsx', `const page = import('../pages/Page')`, 'components may not import pages'],
    ['main.tsx', `export { a } from './model/a'`, '. may not import model'],
    ['app/App.tsx', `import './look/tokens.css'`, 'app/look/tokens.css is deeper than one level'],
    ['app/App.tsx', `import '../../package.json'`, 'app may not import ..'],
    ['app/look/App.tsx', '', 'app/look/App.tsx is deeper than one level'],
    ['lib/a.ts', '', 'lib is not a room'],
    ['model/utils.ts', '', 'utils.ts says nothing about what it holds'],
    ['pages/Page.tsx', `<p dangerouslySetInnerHTML={raw} />`, 'raw HTML in pages/Page.tsx'],
    ['app/focus.ts', `node.innerHTML = raw`, 'raw HTML in app/focus.ts'],
  ])('would not stand %s with %j', (path, text, fault) => {
    expect(faultsIn(path, text)).toContain(fault)
  })
})

/** What is out of order in a file; `path` is relative to src. */
function faultsIn(path: string, text: string): string[] {
  const room = roomOf(path)
  const allowed = mayImport[room]
  if (allowed === undefined) return [`${room} is not a room`]
  const imports = [...text.matchAll(importLine)].map(([, address]) => address ?? '')
  const own = imports.filter((address) => address.startsWith('.')).map((to) => posix.join(posix.dirname(path), to))
  const packages = imports.some((address) => !address.startsWith('.'))
  return [
    ...own.filter((to) => ![room, ...allowed].includes(roomOf(to))).map((to) => `${room} may not import ${roomOf(to)}`),
    ...[path, ...own].filter((to) => to.split('/').length > 2).map((to) => `${to} is deeper than one level`),
    ...(room === 'model' && packages ? ['model may not import packages'] : []),
    ...(nameless.test(posix.basename(path)) ? [`${posix.basename(path)} says nothing about what it holds`] : []),
    ...(/innerHTML/i.test(text) ? [`raw HTML in ${path}`] : []),
  ]
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '.') : '.'
}
