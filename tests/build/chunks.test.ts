// @vitest-environment node
import { build, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'
import { chunkFaults, chunkOf } from '../../src/build/chunks'

describe('the chunks of the code', () => {
  it('hold what is listed for them, and every page’s code is listed', async () => {
    const result = await build({ logLevel: 'error', build: { write: false, minify: false } })
    const output = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
    const chunks = output.filter((file) => file.type === 'chunk')
    const everyPage = reachedFrom('src/main.tsx', chunks).filter(({ name }) => name !== 'main')
    expect(everyPage.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'router', 'reader']))
    expect(chunkFaults(chunks, everyPage)).toEqual([])
    // What opens a frame does so as soon as it is loaded: no page of our own may come upon it.
    const frame = chunks.find(({ name }) => name === 'frame')
    const importers = chunks.filter(({ imports }) => frame !== undefined && imports.includes(frame.fileName))
    const modules = importers.flatMap(({ moduleIds }) => moduleIds.filter((id) => /\/src\/.*\.tsx?$/.test(id)))
    expect(modules).not.toEqual([])
    expect(modules.filter((id) => !/\/src\/(?:embed|reader\/framed)\//.test(id))).toEqual([])
    // Editions that we write say what stands under a photo: their readers need no code that reads it.
    const forEdition = reachedFrom('src/sources/edition/edition.ts', chunks).flatMap(({ moduleIds }) => moduleIds)
    expect(forEdition.filter((id) => /\/model\/(?:photoLine|credit)/.test(id))).toEqual([])
  }, 60_000)

  it('are named where a list and a build disagree', () => {
    const moved = { name: 'front', moduleIds: ['/project/src/boot.ts'] }
    const added = { name: 'reader', moduleIds: ['/project/src/reader/app/Unlisted.tsx'] }
    expect(chunkFaults([moved, added], [added])).toEqual(
      expect.arrayContaining([
        'boot is listed for boot, and is in front',
        'reader/app/Shell is listed for reader, and is in no chunk',
        'reader/app/Unlisted is loaded by every page, and no chunk lists it',
      ]),
    )
  })

  it.each([
    ['/project/src/reader/app/Shell.tsx', 'reader'],
    ['/project/src/reader/app/Shell.module.css', 'reader'],
    ['/project/src/reader/app/Extras.tsx', null],
    ['/project/node_modules/react-dom/client.js', 'react'],
    ['/project/node_modules/react-router/dist/production/index.mjs', 'router'],
    ['/project/node_modules/@tanstack/query-core/build/modern/query.js', 'reader'],
    ['/project/node_modules/@tanstack/react-query/build/modern/useInfiniteQuery.js', 'feed'],
    ['/project/node_modules/valibot/dist/index.js', null],
    ['\0vite/preload-helper.js', 'boot'],
  ])('have %s in %s', (id, name) => expect(chunkOf(id)).toBe(name))
})

/** A chunk that has a module, and all that it imports. */
function reachedFrom(module: string, chunks: Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const names = chunks
    .filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))
    .map(({ fileName }) => fileName)
  for (const name of names) {
    const { imports = [] } = chunks.find(({ fileName }) => fileName === name) ?? {}
    names.push(...imports.filter((each) => !names.includes(each)))
  }
  return chunks.filter(({ fileName }) => names.includes(fileName))
}
