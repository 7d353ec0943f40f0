// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const starts = [
  'reader/framed/FramedShell.tsx',
  'reader/framed/FramedSectionPage.tsx',
  'reader/framed/FramedArticlePage.tsx',
  'reader/framed/FramedNotFound.tsx',
]
const sheets = [...reach(['reader/app/base.css', ...starts])].filter((file) => file.endsWith('.css'))

describe('the style of what other sites frame', () => {
  it('is found by what its pages import', () => {
    expect(sheets).toEqual(
      expect.arrayContaining([
        'reader/framed/framed.css',
        'reader/app/tokens.css',
        'reader/article/ArticleBody.module.css',
        'reader/photo/PhotoFigure.module.css',
        'reader/framed/FramedFeed.module.css',
      ]),
    )
    expect(sheets).not.toContain('reader/app/Shell.module.css')
  })

  it.each(sheets)('has in %s no height that depends on the frame’s', (sheet) => {
    expect(linesOf(sheet).filter(dependsOnFrame)).toEqual([])
  })

  it.each(sheets)('has in %s nothing fixed to the frame’s edge, which may be far off the screen', (sheet) => {
    expect(linesOf(sheet).filter((line) => /^position: *(?:fixed|sticky)/.test(line))).toEqual([])
  })

  it.each([
    ['min-height: 50vh', true],
    ['inline-size: 4dvmin', true],
    ['font-size: calc(1rem + 0.5vb)', true],
    ['inline-size: 100vw', false],
    ['color: var(--v5h)', false],
  ])('would find %j: %s', (line, depends) => {
    expect(dependsOnFrame(line)).toBe(depends)
  })
})

function dependsOnFrame(line: string): boolean {
  return /\d[sld]?v(?:h|b|min|max)\b/.test(line)
}

/** All files that some of them import, directly or through others; paths are relative to src. */
function reach(files: string[], seen = new Set<string>()): Set<string> {
  for (const file of files.filter((file) => !seen.has(file))) {
    seen.add(file)
    const text = readFileSync(`src/${file}`, 'utf8')
    const imported = [...text.matchAll(/^(?:import|export|@import)\b[^'"]*['"](\.[^'"]+)['"]/gm)].map(([, path = '']) =>
      found(posix.join(posix.dirname(file), path)),
    )
    reach(imported, seen)
  }
  return seen
}

function found(path: string): string {
  return ['', '.ts', '.tsx'].map((ending) => path + ending).find((file) => existsSync(`src/${file}`)) ?? path
}

/** The lines of a sheet, but for comments and rules that say themselves that they are not for frames. */
function linesOf(sheet: string): string[] {
  const text = readFileSync(`src/${sheet}`, 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/^ *:root:not\(\[data-embed\]\) [^{},]*\{[^}]*\}/gm, '')
  return text.split(/[{};]/).map((line) => line.trim())
}
