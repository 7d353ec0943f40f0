import type { PhotoRights } from './photoRights'

/** One file of a photo. All renditions of a photo show the same crop. */
export interface Rendition {
  url: string
  /** CSS pixels at density 1, as the file has them; 0 when unknown. A photo of several renditions knows all their widths. */
  width: number
  height: number
  /** Media type, such as "image/avif"; empty when unknown. */
  type: string
}

/**
 * Who made and supplied a photo.
 * - `line`: as supplied, never reworded; cut out of a caption, it comes without the brackets it stood in.
 * - `photographers`, `agencies`: the names in the line, as written there; if it names no photographer, the creator.
 * - `distributor`: who passed the picture on ("via Getty Images").
 * - `labelled`: the line begins with a label of its own ("Photo:", "Fot.", "©"), so the page must not add one.
 */
export interface PhotoCredit {
  line: string
  photographers: string[]
  agencies: string[]
  distributor: string | null
  labelled: boolean
}

/** What stands under a photo: the caption without its credit (may be empty), then the credit. */
export interface PhotoLine {
  caption: string
  credit: PhotoCredit | null
}

/** A photo, map or chart, in the words of the IPTC Photo Metadata Standard. Strings are empty where nothing is known. */
export interface Photo {
  /** Narrowest first. Empty when no file can be had: the words remain. */
  renditions: Rendition[]
  /** Size of the original, which fixes the shape; 0 when unknown. */
  width: number
  height: number
  /** What a crop has to keep, as fractions from the left and the top. */
  focalPoint: { x: number; y: number } | null
  /** Whether no crop will do, as of a document or a sheet of several photographs. Left out where one will. */
  isWhole?: boolean | undefined
  /** IPTC Alt Text (Accessibility): what can be seen. Never the caption. */
  alt: string
  /** What stands under the photo. `withPhotoLine` reads it from the words below once, because a phone is too slow to do so at every render. */
  line: PhotoLine
  /** IPTC Description, as supplied: it may still hold its own credit. */
  caption: string
  /** The colour that stands for the photo until it is there, as "#rrggbb"; empty when unknown. */
  color: string
  creator: string
  creditLine: string
  source: string
  copyrightNotice: string
  /** BCP 47 tag of alt and caption; empty means the story's. */
  language: string
  /** Left out where nothing is known of them. */
  rights?: PhotoRights | undefined
}

/** A photo's words as a source gives them: plain text, never HTML; empty where nothing is known. */
export type PhotoWords = Pick<Photo, 'caption' | 'creditLine' | 'creator' | 'source' | 'copyrightNotice'>

/** Returns the line of a photo whose words nobody has read: the caption and the credit line as supplied. */
export function lineAsSupplied({ caption, creditLine }: PhotoWords): PhotoLine {
  const credit = { line: creditLine, photographers: [], agencies: [], distributor: null, labelled: false }
  return { caption, credit: creditLine === '' ? null : credit }
}

/**
 * The text alternative to put on the image: the supplied one, unless it is a file's name, or only repeats the caption, which
 * is read out anyway. Never made up from other words (IPTC: "don't copy/paste or auto-populate from adjacent text").
 */
export function altOf({ alt, caption }: Pick<Photo, 'alt' | 'caption'>): string {
  const words = bareWords(alt)
  const isRepeated = words === '' || ` ${bareWords(caption)} `.includes(` ${words} `)
  return isRepeated || [fileName, slugName, emptyWords].some((form) => form.test(alt.trim())) ? '' : alt.trim()
}

// With the ending of a picture's file, or as cameras, phones, screens and agencies name theirs.
const fileName =
  /^(?:https?:\/\/\S+|[^/]+\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|svg)(?:\?\S*)?|(?:img|dsc[nf]?|pxl|p|ap|image|photo|picture|scan|screen ?shot|zrzut ekranu|bildschirmfoto|capture d.écran|captura de (?:pantalla|tela)|untitled|whatsapp image|(?:shutter|i|adobe)stock|gettyimages)[-_ ]?\d[\w .()àéum-]*|\S*_\S*|\S+-\d+x\d+|[a-f\d]{12,})$/i
// A page's address made of words, or of words and a number.
const slugName = /^[a-z\d]+(?:(?:-[a-z\d]+){3,}|(?:-[a-z]+)+-\d{3,})$/
const emptyWords =
  /^(?:(?:untitled|unnamed|unbenannt|sans titre|bez nazwy|sin título)(?: design)?[ -]*(?:\(?\d*\)?)|image|photo|picture|bild|foto|zdjęcie|obraz|imagen?|immagine|фото|изображение|(?:header|featured|cover)[ -]image|thumbnail|placeholder|alt text|null|undefined|no photo description available\.|this image has an empty alt attribute.*|[\d-]+)$/i

function bareWords(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Media types that link previews and feed readers show. */
const previewTypes = ['image/jpeg', 'image/png', 'image/webp', '']

/** The largest rendition that others than browsers can show, or null. */
export function previewOf({ renditions }: Photo): Rendition | null {
  for (const type of previewTypes) {
    const largest = renditions.filter((rendition) => rendition.type === type).at(-1)
    if (largest !== undefined) return largest
  }
  return null
}
