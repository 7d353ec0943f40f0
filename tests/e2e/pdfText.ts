import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as Chromium writes it, in the order of its drawing: glyphs of composite fonts, each font with the map to
 * Unicode that it carries (ISO 32000-1, 9.10). Of no use for PDFs of other makers.
 */
export function textOfPdf(pdf: Buffer): string {
  const objects = new Map<string, string>()
  for (const [, number = '', text = ''] of pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(number, unpacked(text))
  }
  const fonts = new Map<string, Map<string, string>>()
  for (const text of objects.values()) {
    for (const [, name = '', number = ''] of text.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '') ?? []
      fonts.set(name, lettersOf(objects.get(map) ?? ''))
    }
  }
  return [...objects.values()]
    .filter((text) => text.includes('\nBT\n'))
    .map((text) => drawn(text, fonts))
    .join('\n')
}

function unpacked(object: string): string {
  const [, packed] = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(object) ?? []
  if (packed === undefined || !object.includes('/FlateDecode')) return object
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
}

/** The letters of a font by their glyphs, both as they are written: "<003A>", or "<3A>" in a font of fewer than 256. */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, block = ''] of map.matchAll(/beginbf(?:char|range)\n([\s\S]*?)endbf/g)) {
    for (const [, first = '', last = first, letter = ''] of block.matchAll(/<(\w+)>(?: <(\w+)>)? <(\w+)>\n/g)) {
      const points = (letter.match(/\w{4}/g) ?? []).map(numberOf)
      for (let step = 0; step <= numberOf(last) - numberOf(first); step++) {
        const glyph = (numberOf(first) + step).toString(16).toUpperCase().padStart(first.length, '0')
        letters.set(glyph, String.fromCharCode(...points.slice(0, -1), (points.at(-1) ?? 0) + step))
      }
    }
  }
  return letters
}

function drawn(content: string, fonts: Map<string, Map<string, string>>): string {
  let letters = new Map<string, string>()
  let text = ''
  for (const [, font, glyphs = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? letters
    const [some = ''] = letters.keys()
    for (let at = 0; at < glyphs.length; at += some.length || 4) {
      text += letters.get(glyphs.slice(at, at + some.length)) ?? ''
    }
  }
  return text
}

function numberOf(digits: string): number {
  return Number.parseInt(digits, 16)
}
