import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const resolve = createRequire(import.meta.url).resolve

/** The brand's face for lettering, by the names that drawings call its files; letters that are in neither are the system's. */
const files = {
  'Libre Franklin': '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
  'Libre Franklin Extended': '@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2',
}

/** The families of a drawing's lettering, as CSS has them. */
export const brandFamilies = `'${Object.keys(files).join("','")}'`

/**
 * Puts the letters of the brand's face that a drawing uses into it: an image can't fetch a face, nor use one of its page. Takes
 * and returns the drawing as SVG.
 */
export async function withBrandFace(svg: string): Promise<string> {
  const letters = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
  const rules = await Promise.all(Object.entries(files).map(([family, file]) => ruleOf(family, file, letters)))
  return svg.replace('<style>', () => `<style>${rules.join('')}`)
}

async function ruleOf(family: string, file: string, letters: string): Promise<string> {
  const face = await subsetFont(await readFile(resolve(file)), letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  })
  return `@font-face{font-family:'${family}';font-weight:400 700;src:url(data:font/woff2;base64,${face.toString('base64')})}`
}
