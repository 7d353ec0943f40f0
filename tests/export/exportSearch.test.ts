// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEdition } from '../../src/sources/edition/edition'
import { aCard, aNewsroom, anEditionOf } from './newsroomServer'

const noStop = new AbortController().signal

test('an exported edition can be searched, and leaves nothing of an earlier index behind', async () => {
  const newsroom = await aNewsroom(anEditionOf([aCard('wall'), aCard('ferry')]))
  await newsroom.export()
  const before = (await newsroom.files()).filter((file) => file.startsWith('search/'))
  const source = openEdition('/edition/', async (url) => ({
    document: JSON.parse(await readFile(join(newsroom.folder, url.slice('/edition/'.length)), 'utf8')),
    headers: new Headers(),
  }))
  expect((await source.edition(noStop)).isSearchable).toBe(true)
  expect(await source.search?.('ferry', null, noStop)).toMatchObject({ stories: [{ slug: 'ferry' }] })

  Object.assign(newsroom.answers, anEditionOf([aCard('wall'), aCard('ferry'), aCard('gulls')]))
  await newsroom.export()
  expect(await source.search?.('gulls', null, noStop)).toMatchObject({ stories: [{ slug: 'gulls' }] })
  const after = (await newsroom.files()).filter((file) => file.startsWith('search/'))
  expect(after).toHaveLength(before.length)
  expect(after.filter((file) => before.includes(file))).toEqual(['search/index.json'])

  const unchanged = await newsroom.files()
  await newsroom.export()
  expect(await newsroom.files()).toEqual(unchanged)
})
