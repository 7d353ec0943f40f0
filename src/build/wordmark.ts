import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
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
 * Draws a newspaper's name in letters of the brand face, as the CSS rule that shows it in place of the text. So the name looks
 * the same before any face has come, and on phones, which fetch none. Returns an empty string for a name that the face lacks
 * letters for: it stays text.
 */
export async function wordmarkRule(title: string): Promise<string> {
  const font = create(await readFile(face))
  if ('fonts' in font) return ''
  if ([...title].some((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))) return ''
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
  const size = `${inGrid(width)} ${inGrid(box.height)}`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size}'><path d='${outline}'/></svg>`
  const name = `[data-newspaper=${cssString(title)}]`
  const letters = (em: number) => `calc(var(--letters)*${em / unitsPerEm})`
  return (
    `${name}{display:block;inline-size:${letters(width)};block-size:${letters(box.height)};overflow:hidden;font-size:0;` +
    `background:var(--ink);print-color-adjust:exact;mask:url("data:image/svg+xml,${escaped(svg)}") 0 0/100% 100% no-repeat}` +
    `@media (forced-colors:active){${name}{forced-color-adjust:none;background:CanvasText}}`
  )
}

/** Only what could end the style element: spaces may stand in a quoted URL, and every escape is three letters. */
function escaped(svg: string): string {
  return svg.replaceAll('<', '%3C').replaceAll('>', '%3E')
}

/** A string as CSS has it, which can't end the style element that it stands in. */
function cssString(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\3c ')
}
