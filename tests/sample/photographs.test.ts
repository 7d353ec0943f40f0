// @vitest-environment node
import sharp from 'sharp'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { photographs, readPhotograph, renditionList, renditionsOf } from '../../sample/photographs'
import { pictureSpecSchema } from '../../sample/pictureSpec'
import { makeRenditions } from '../../sample/renditions'

describe('a photograph as it is printed', () => {
  test.each([
    [200, [200]],
    [320, [320]],
    [790, [320, 480, 640, 790]],
    [1024, [320, 480, 640, 800, 1024]],
    [1500, [320, 480, 640, 800, 1024, 1500]],
  ])('%d pixels wide, is never enlarged', (width, widths) => {
    const { renditions } = renditionList('wall', { width, height: 600 })
    const avif = renditions.filter(({ type }) => type === 'image/avif')
    expect(avif.map((rendition) => rendition.width)).toEqual(widths)
    expect(renditions.filter(({ type }) => type === 'image/jpeg')).toMatchObject([{ width }])
  })

  test('is in its files what its picture says, and keeps its colour profile and rights', {
    timeout: 30_000,
  }, async () => {
    const { picture, files } = await renditionsOf('nagasaki-boats', await readPhotograph('nagasaki-boats'))
    expect(picture).toMatchObject({ width: 1024, height: 819 })
    for (const [name, size] of [
      ['320.avif', [320, 256]],
      ['320.webp', [320, 256]],
      ['1024.jpeg', [1024, 819]],
    ] as const) {
      const file = files.find(({ path }) => path === `pictures/nagasaki-boats-${name}`)
      const printed = await sharp(await file?.render()).metadata()
      expect([printed.width, printed.height]).toEqual(size)
      expect(printed.icc).toBeDefined()
      expect(printed.xmpAsString).toContain('Felice Beato')
    }
  })

  test('can be a part of another', async () => {
    const area = { left: 0, top: 0.15, width: 1, height: 0.62 }
    const { picture } = await renditionsOf('panorama', await readPhotograph('french-alpine-landscape'), area)
    expect(picture).toMatchObject({ width: 1024, height: 300 })
  })

  test.each(photographs)('%s is there', async (name) => {
    expect((await readPhotograph(name)).length).toBeGreaterThan(10_000)
  })
})

describe('pictures', () => {
  const use = { shownBy: 'world/thursday', language: 'en-GB' }

  test('that go missing have pictures, but nothing is printed', async () => {
    const { pictures, files } = await makeRenditions(
      new Map([['lost', { kind: 'missing', width: 1200, height: 900 }]]),
      new Map([['lost', use]]),
    )
    expect(pictures.get('lost')).toMatchObject({ width: 1200, height: 900 })
    expect(files).toEqual([])
  })

  test('that nobody has made end the build with the name of the story', async () => {
    await expect(makeRenditions(new Map(), new Map([['fog', use]]))).rejects.toThrow(/world\/thursday shows "fog"/)
  })

  test.each([
    ['a crop beyond the photograph', { kind: 'crop', of: 'wall', area: { left: 0.5, top: 0, width: 0.6, height: 1 } }],
    [
      'bars below zero',
      {
        kind: 'chart',
        title: 'Frost',
        form: 'bars',
        rows: [
          ['A', 1],
          ['B', -2],
          ['C', 3],
        ],
      },
    ],
    ['a kind that nobody draws', { kind: 'globe' }],
  ])('are not made of %s', (_what, spec) => {
    expect(v.safeParse(pictureSpecSchema, spec).success).toBe(false)
  })
})
