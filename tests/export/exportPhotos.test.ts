// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPictures } from '../../src/export/exportPhotos'
import { exportReport } from '../../src/export/exportReport'
import { pictureKindOf } from '../../src/export/pictureKind'
import { ReadError } from '../../src/model/readError'
import { aPhoto } from '../support/builders'
import { aCard, aNewsroom, anEditionOf, aPicture } from './newsroomServer'

const file = { url: 'a.jpg', width: 48, height: 32, type: 'image/jpeg' }
const words = { caption: 'The wall', creditLine: 'Ada First/Agency' }
const noStop = new AbortController().signal

describe('photos of an export', () => {
  test('are kept to the byte, with the rights that are written into them', async () => {
    const bytes = await aPicture()
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Ada First' } })
      .toBuffer()
    const photo = { renditions: [file], ...words, alt: 'A wall' }
    const newsroom = await aNewsroom({
      ...anEditionOf([aCard('s0', { photo, body: [{ type: 'gallery', photos: [photo] }] })]),
      '/edition/a.jpg': bytes,
    })
    expect(await newsroom.export()).toMatchObject({ photos: { files: 1, bytes: bytes.byteLength }, remarks: [] })
    const [name = ''] = (await newsroom.files()).filter((path) => path.startsWith('pictures/'))
    expect(name).toMatch(/^pictures\/[0-9a-f]{32}\.jpg$/)
    expect((await readFile(join(newsroom.folder, name))).equals(bytes)).toBe(true)
    const kept = { renditions: [{ ...file, url: name }], ...words, alt: 'A wall' }
    expect(await newsroom.read('articles/politics/s0.json')).toMatchObject({ photo: kept, body: [{ photos: [kept] }] })
    expect(await newsroom.read('sections/politics/1.json')).toMatchObject({ stories: [{ photo: kept }] })

    await newsroom.export()
    expect(newsroom.asked).not.toContain('/edition/a.jpg')
  })

  test.each([
    ['lost', undefined],
    ['a page of HTML', Buffer.from('<!doctype html><title>Log in</title>')],
    [
      'a drawing that may hold scripts',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="48" height="32"/>'),
    ],
    ['damaged', Buffer.from('\xff\xd8\xff\xe0 and then nothing', 'latin1')],
    ['empty', Buffer.from('')],
  ])('keep their words and other files when one is %s', async (_, bytes) => {
    const photo = { renditions: [file, { ...file, url: 'b.png', width: 96 }], ...words }
    const newsroom = await aNewsroom({
      ...anEditionOf([aCard('s0', { photo }), aCard('s1', { photo: { renditions: [file], ...words } })]),
      ...(bytes && { '/edition/a.jpg': bytes }),
      '/edition/b.png': await aPicture(96, 64).png().toBuffer(),
    })
    const { refused, remarks } = await newsroom.export()
    expect(refused).toBe(0)
    expect(remarks).toMatchObject([{ part: 'photo', address: `${newsroom.origin}/edition/a.jpg` }])
    expect(await newsroom.read('articles/politics/s0.json')).toMatchObject({
      photo: { renditions: [{ width: 96, type: 'image/png' }], ...words },
    })
    expect(await newsroom.read('articles/politics/s1.json')).toMatchObject({ photo: { renditions: [], ...words } })

    newsroom.answers['/edition/a.jpg'] = await aPicture().jpeg().toBuffer()
    expect(await newsroom.export()).toMatchObject({ fetched: 2, remarks: [] })
    expect(newsroom.asked).not.toContain('/edition/b.png')
  })

  test('stay where they are when they aren’t wanted', async () => {
    const newsroom = await aNewsroom(anEditionOf([aCard('s0', { photo: { renditions: [file], ...words } })]))
    expect(await newsroom.export({ withPhotos: false })).toMatchObject({ photos: { files: 0 }, remarks: [] })
    const photo = { renditions: [{ ...file, url: `${newsroom.origin}/edition/a.jpg` }] }
    expect(await newsroom.read('articles/politics/s0.json')).toMatchObject({ photo })
  })

  test('get the size that they are shown in where the source knows none, each once', async () => {
    const { folder } = await aNewsroom({})
    const turned = await aPicture(48, 32).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const photos = await openPictures(folder, async () => turned, exportReport())
    const unsized = ['https://a.example/600.jpg', 'https://a.example/1000.jpg'].map((url) => ({
      ...file,
      url,
      height: 0,
    }))
    const { photo, lost } = await photos.exportPhoto(aPhoto({ renditions: unsized, width: 0, height: 0 }), noStop)
    expect(lost).toBe(0)
    expect(photo).toMatchObject({ width: 32, height: 48, renditions: [{ width: 32, height: 48, type: 'image/jpeg' }] })
    expect(photo.renditions).toHaveLength(1)
  })

  test('that can’t be had are asked for once in an export', async () => {
    const { folder } = await aNewsroom({})
    let asked = 0
    const readFile = async (): Promise<Uint8Array> => {
      asked += 1
      throw new ReadError('missing', 'gone')
    }
    const photos = await openPictures(folder, readFile, exportReport())
    const photo = aPhoto({ renditions: [{ ...file, url: 'https://a.example/a.jpg' }] })
    await Promise.all([photos.exportPhoto(photo, noStop), photos.exportPhoto(photo, noStop)])
    expect(await photos.exportPhoto(photo, noStop)).toMatchObject({ lost: 1, photo: { renditions: [] } })
    expect(asked).toBe(1)
  })
})

describe('the kind of a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s is told by its own bytes', async (format) => {
    expect(pictureKindOf(await aPicture().toFormat(format).toBuffer())).toMatchObject({ type: `image/${format}` })
  })

  test.each([
    ['a film in the same box as AVIF', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom'],
    ['sound in the same box as WebP', 'RIFF\0\0\0\0WAVEfmt '],
    ['a text', 'JPEG'],
  ])('%s is none', (_, bytes) => {
    expect(pictureKindOf(Buffer.from(bytes, 'latin1'))).toBe('no JPEG, PNG, WebP, AVIF or GIF')
  })
})
