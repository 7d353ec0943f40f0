// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { exportIdentity } from '../../src/export/exportIdentity'
import { exportReport } from '../../src/export/exportReport'
import { rateLimitedFetch } from '../../src/export/rateLimitedFetch'
import { aCard, aNewsroom, anEditionOf, aPicture } from './newsroomServer'

const picture = (ending: string) => expect.stringMatching(new RegExp(`^pictures/[0-9a-f]{32}\\.${ending}$`))
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><script>alert(1)</script><path d="M0 0h90v30z"/></svg>',
)

/** A newsroom with these looks, whose logo is a file of these bytes. */
async function aNewsroomWithLooks(logo: Buffer, looks: object = {}) {
  const answers = anEditionOf([aCard('vote')])
  const told = { logo: 'logo', icon: 'icon.png', accent: '#FF6B35', ...looks }
  return aNewsroom({
    ...answers,
    '/edition/edition.json': { ...answers['/edition/edition.json'], ...told },
    '/edition/logo': logo,
    '/edition/icon.png': await aPicture().png().toBuffer(),
  })
}

test('an export names the logo, the icon and the colour, and has the pictures even after it was pruned', async () => {
  const newsroom = await aNewsroomWithLooks(await aPicture().webp().toBuffer())
  expect((await newsroom.export({ prune: true })).remarks).toEqual([])
  const edition = await newsroom.read('edition.json')
  expect(edition).toMatchObject({ logo: picture('webp'), icon: picture('png'), accent: '#ff6b35' })
  expect(await newsroom.files()).toEqual(expect.arrayContaining([picture('webp'), picture('png')]))
  await newsroom.export({ prune: true })
  expect(await newsroom.read('edition.json')).toEqual(edition)
})

test('a logo in SVG becomes a bitmap, as it may hold scripts', async () => {
  const newsroom = await aNewsroomWithLooks(drawing, { icon: '' })
  await newsroom.export()
  const [file = ''] = (await newsroom.files()).filter((name) => name.startsWith('pictures/'))
  expect(await newsroom.read('edition.json')).toMatchObject({ logo: file })
  expect(await sharp(await readFile(join(newsroom.folder, file))).metadata()).toMatchObject({
    format: 'png',
    width: 1536,
    height: 512,
  })
})

test.each([
  ['a page instead of a picture', Buffer.from('<!doctype html><p>Not found')],
  ['a drawing that is damaged', drawing.subarray(0, 60)],
])('%s is left out and reported, and the rest stays', async (_, logo) => {
  const newsroom = await aNewsroomWithLooks(logo)
  const { remarks } = await newsroom.export()
  expect(remarks).toMatchObject([{ part: 'photo', address: `${newsroom.origin}/edition/logo` }])
  const edition = await newsroom.read('edition.json')
  expect(edition).not.toHaveProperty('logo')
  expect(edition).toMatchObject({ icon: picture('png'), accent: '#ff6b35' })
})

test('an address that isn’t of http or https is never asked for', async () => {
  const newsroom = await aNewsroomWithLooks(drawing, { logo: 'file:///etc/logo.png', icon: 'data:image/png;base64,AA' })
  await newsroom.export()
  expect(await newsroom.read('edition.json')).not.toHaveProperty('logo')
  expect(await newsroom.files()).not.toContainEqual(expect.stringMatching(/^pictures/))
})

test('without photos, the pictures stay at their own addresses', async () => {
  const newsroom = await aNewsroomWithLooks(drawing)
  await newsroom.export({ withPhotos: false })
  expect(await newsroom.read('edition.json')).toMatchObject({ logo: `${newsroom.origin}/edition/logo` })
})

test('looks stay as they were while the system can’t be asked for them, and that is reported', async () => {
  const newsroom = await aNewsroomWithLooks(drawing)
  await newsroom.export()
  const { logo, icon, accent } = Object(await newsroom.read('edition.json'))
  delete newsroom.answers['/edition/edition.json']
  const report = exportReport()
  const url = `${newsroom.origin}/edition/`
  const settings = { source: { kind: 'edition', url, key: '' } as const, folder: newsroom.folder, withPhotos: true }
  const looks = await exportIdentity(settings, rateLimitedFetch(1, 1), report, new AbortController().signal)
  expect(looks).toEqual({ logo, icon, accent })
  expect(report.remarks).toMatchObject([{ part: 'logo, icon and colour', address: url }])
})
