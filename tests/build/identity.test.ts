// @vitest-environment node
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBuildClient } from '../../src/build/buildClient'
import { withIdentity } from '../../src/build/identity'
import { readNewsroom } from '../../src/build/newsroom'
import { noIdentity } from '../../src/build/record'
import { aPicture } from '../export/newsroomServer'

const title = { format: 'edition/1', title: 'The Quay' }
const newsroom = readNewsroom({ address: 'https://portal.example/news/' }, {})

/** What a build makes of the looks in an edition's folder, which holds `logo.png`; another one lies beside the folder. */
async function builtFrom(edition: string) {
  const last = await mkdtemp(join(tmpdir(), 'looks-'))
  onTestFinished(() => rm(last, { recursive: true }))
  const folder = join(last, 'edition')
  await mkdir(folder)
  const picture = await aPicture().png().toBuffer()
  for (const place of [folder, last]) await writeFile(join(place, 'logo.png'), picture)
  await writeFile(join(folder, 'edition.json'), edition)
  return withIdentity(newsroom, openBuildClient(1), folder, last, noIdentity)
}

test.each(['logo.png', 'logo.png?v=2', '/news/edition/logo.png'])(
  'a site has the logo that its edition calls %s',
  async (logo) => {
    const { newsroom } = await builtFrom(JSON.stringify({ ...title, logo, accent: '#FF6B35' }))
    expect(newsroom.source.logo).toMatch(/^\/news\/icons\/logo-\w+\.webp$/)
    expect(newsroom.look.accent).toMatchObject({ dark: '#ff6b35' })
  },
)

test.each([
  ['is missing', { ...title, logo: 'brand.png' }],
  ['is no picture', { ...title, logo: 'edition.json' }],
  ['lies outside its folder', { ...title, logo: '../logo.png' }],
  ['lies outside its folder, by an escaped slash', { ...title, logo: '..%2Flogo.png' }],
  ['has an address that can’t be decoded', { ...title, logo: '%E0%A4%A' }],
  ['stands in a document that readers refuse', { logo: 'logo.png' }],
])('a site goes without a logo that %s', async (_, edition) => {
  const { newsroom, files } = await builtFrom(JSON.stringify(edition))
  expect([newsroom.source.logo, ...files.keys()]).toEqual([undefined])
})
