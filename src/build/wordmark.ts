import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

const face = createRequire(import.meta.url).resolve(
  '@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2',
)

/** In thousandths of an em: what each letter gives up to the next, and the box that letters stand in. */
const tracking = 25
const box = { height: 1200, baseline: 900 }

/** Units of an em that an outline is rounded to: finer than a pixel of the largest name that a page shows. */
const grid = 250

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
  let width = 0
  let outline = ''
  for (const [place, { path }] of glyphs.entries()) {
    outline += relativePath(path.commands, width)
    width += (positions[place]?.xAdvance ?? 0) - tracking
  }
  const scale = grid / unitsPerEm
  const size = `${Math.round(width * scale)} ${Math.round(box.height * scale)}`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size}'><path d='${outline}'/></svg>`
  const name = `[data-newspaper=${cssString(title)}]`
  const letters = (em: number) => `calc(var(--letters)*${em / unitsPerEm})`
  return (
    `${name}{display:block;inline-size:${letters(width)};block-size:${letters(box.height)};overflow:hidden;font-size:0;` +
    `background:var(--ink);print-color-adjust:exact;mask:url("data:image/svg+xml,${encodeURIComponent(svg)}") 0 0/100% 100% no-repeat}` +
    `@media (forced-colors:active){${name}{forced-color-adjust:none;background:CanvasText}}`
  )

  function relativePath(commands: { command: string; args: number[] }[], offset: number): string {
    const letter = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' }
    let at = [0, 0]
    let start = [0, 0]
    const parts = commands.map(({ command, args }) => {
      const points = args.map((value, axis) =>
        Math.round((axis % 2 === 0 ? value + offset : box.baseline - value) * (grid / unitsPerEm)),
      )
      const moves = points.map((value, axis) => value - (at[axis % 2] ?? 0))
      if (points.length > 0) at = points.slice(-2)
      if (command === 'moveTo') start = at
      // After it the next letter begins where this contour did.
      if (command === 'closePath') at = start
      const name = Object.entries(letter).find(([key]) => key === command)?.[1] ?? ''
      return name + moves.join(' ').replaceAll(' -', '-')
    })
    // Each glyph begins at the corner, wherever the one before ended.
    return parts.length === 0 ? '' : parts.join('').replace(/^m/, 'M')
  }
}

/** A string as CSS has it, which can't end the style element that it stands in. */
function cssString(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\3c ')
}
