import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import type { Wordmark } from '../render/document'
import { pathData } from './outline'

const face = createRequire(import.meta.url).resolve(
  '@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2',
)

/** In thousandths of an em: what each letter gives up to the next, and the box that letters stand in. */
const tracking = 25
const box = { height: 1200, baseline: 900 }

/** Units of an em that an outline is rounded to: finer than a pixel of the largest name that a page shows. */
const grid = 200

/**
 * Draws a newspaper's name in letters of the brand face, which stand in place of the text. So the name looks the same before any
 * face has come, and on phones, which fetch none. The outline is a clipping path of the document: an image, as a mask takes one,
 * is a document of its own that browsers set up before the first paint. Returns null for a name that the face lacks letters for:
 * it stays text.
 */
export async function wordmarkOf(title: string): Promise<Wordmark | null> {
  const font = create(await readFile(face))
  if ('fonts' in font) return null
  if ([...title].some((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))) return null
  const { unitsPerEm } = font
  const { glyphs, positions } = font.layout(title)
  const inGrid = (units: number) => Math.round((units * grid) / unitsPerEm)
  let width = 0
  let outline = ''
  for (const [place, { path }] of glyphs.entries()) {
    const offset = width
    outline += pathData(path.commands, ([x, y]) => [inGrid(x + offset), inGrid(box.baseline - y)])
    width += (positions[place]?.xAdvance ?? 0) - tracking
  }
  const toBox = `scale(${ratio(1 / inGrid(width))} ${ratio(1 / inGrid(box.height))})`
  const name = `[data-newspaper=${cssString(title)}]`
  const letters = (em: number) => `calc(var(--letters)*${em / unitsPerEm})`
  return {
    // A browser clips to nothing by a path in what is not displayed.
    shape:
      `<svg id="wordmark" width="0" height="0" aria-hidden="true"><clipPath id="${letterShapes}" clipPathUnits="objectBoundingBox">` +
      `<path transform="${toBox}" d="${outline}"/></clipPath></svg>`,
    rules:
      `#wordmark{position:absolute}${name}{display:block;inline-size:${letters(width)};block-size:${letters(box.height)};` +
      `overflow:hidden;font-size:0;background:var(--ink);print-color-adjust:exact;clip-path:url(#${letterShapes})}` +
      `@media (forced-colors:active){${name}{forced-color-adjust:none;background:CanvasText}}`,
  }
}

const letterShapes = 'wordmark-letters'

/** A number as SVG has it, exact to a hundredth of the grid on a name of any length. */
function ratio(number: number): string {
  return number.toPrecision(6)
}

/** A string as CSS has it, which can't end the style element that it stands in. */
function cssString(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\3c ')
}
