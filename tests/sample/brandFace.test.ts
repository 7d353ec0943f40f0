// @vitest-environment node
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { withBrandFace } from '../../sample/brandFace'
import { drawing, label } from '../../sample/svg'

test.each([
  ['Turnout', 'Turnout', 'qx'],
  ['Turnout, quickly & briefly', 'Tq&', 'xz'],
])('a drawing that says %s brings the letters for it, and no others', async (text, has, lacks) => {
  const svg = await withBrandFace(drawing('Title', '', label(text, {})))
  const [, data = ''] = /base64,([^)]+)/.exec(svg) ?? []
  const face = create(Buffer.from(data, 'base64'))
  if ('fonts' in face) throw new Error('One face was expected.')
  expect(codesOf(has).filter((code) => !face.hasGlyphForCodePoint(code))).toEqual([])
  expect(codesOf(lacks).filter((code) => face.hasGlyphForCodePoint(code))).toEqual([])
})

function codesOf(letters: string): number[] {
  return [...letters].map((letter) => letter.codePointAt(0) ?? 0)
}
