/** A kind of picture that is safe to hand out, by its media type and the ending of its files. */
export interface PictureKind {
  type: string
  ending: string
}

/** All kinds that are kept. SVG isn't among them: it may hold scripts. */
export const pictureKinds = [
  { type: 'image/jpeg', ending: 'jpg' },
  { type: 'image/png', ending: 'png' },
  { type: 'image/webp', ending: 'webp' },
  { type: 'image/avif', ending: 'avif' },
  { type: 'image/gif', ending: 'gif' },
] as const satisfies PictureKind[]

const [jpeg, png, webp, avif, gif] = pictureKinds

/**
 * What a file is, by how it begins (WHATWG MIME Sniffing Standard, 6.1, and ISO/IEC 14496-12 for AVIF), whatever the
 * server calls it; or, in words, why it isn't kept.
 */
export function pictureKindOf(bytes: Uint8Array): PictureKind | string {
  const begins = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (begins.startsWith('\xff\xd8\xff')) return jpeg
  if (begins.startsWith('\x89PNG\r\n\x1a\n')) return png
  if (/^GIF8[79]a/.test(begins)) return gif
  if (/^RIFF.{4}WEBPVP/s.test(begins)) return webp
  if (isAvif(begins)) return avif
  if (/<svg[\s>]/i.test(begins)) return 'SVG, which may hold scripts'
  if (/^\s*<(?:!doctype html|html|head|body)/i.test(begins)) return 'a page instead of a picture'
  return bytes.length === 0 ? 'an empty file' : 'no JPEG, PNG, WebP, AVIF or GIF'
}

/** The first box of an AVIF file names the brands that it is compatible with. */
function isAvif(begins: string): boolean {
  if (begins.slice(4, 8) !== 'ftyp') return false
  const size = [...begins.slice(0, 4)].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)
  const brands = begins.slice(8, size).match(/.{4}/gs) ?? []
  return brands.some((brand, place) => place !== 1 && (brand === 'avif' || brand === 'avis'))
}
