/** A rectangle on the sheet, in its units. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** A box with `space` more on every side. */
export function padded({ left, right, top, bottom }: Box, space: number): Box {
  return { left: left - space, right: right + space, top: top - space, bottom: bottom + space }
}

// In ems, and on the safe side: what face a reader's system has isn't known. DejaVu Sans, the widest, is the measure.
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/[\s.,:;'’|!()[\]ijlíìI]/u, 0.36],
  [/[ftr/-]/u, 0.42],
  [/[mwMW%@—]/u, 0.95],
  [/\p{Lu}/u, 0.74],
]
const usual = 0.62
const boldly = 1.1

/** How wide a line of lettering may come out, in the sheet's units. */
export function widthOf(text: string, size: number, weight: 'bold' | 'regular' = 'regular'): number {
  const ems = [...text].reduce((sum, letter) => sum + (widths.find(([kind]) => kind.test(letter))?.[1] ?? usual), 0)
  return ems * size * (weight === 'bold' ? boldly : 1)
}

/** Breaks a text between words into lines that fit into `width`. A word that is too long alone stays whole. */
export function wrapped(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** As `wrapped`, with lines about as long as one another. */
export function balanced(text: string, width: number, measure: (line: string) => number): string[] {
  const { length } = wrapped(text, width, measure)
  const even = measure(text) / length
  for (let narrow = even; narrow < width; narrow += (width - even) / 20 + 1) {
    const lines = wrapped(text, narrow, measure)
    if (lines.length === length) return lines
  }
  return wrapped(text, width, measure)
}
