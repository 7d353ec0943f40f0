import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { chartOf } from './chart'
import type { Plate } from './compose'
import { mapOf } from './map'
import { developed, negativeOf, photographs, plateFor } from './photographs'
import type { Recipe } from './recipe'
import { sheet } from './svg'
import type { Use } from './uses'

/** A file to print. */
export interface Print {
  path: string
  /** Changes with whatever the file is made from: recipe, photograph, code. */
  mark: string
  print: () => Promise<Uint8Array | string>
}

/** The plates of the pictures in use, by name, and the files that they need. Throws when there is no such picture. */
export async function makePlates(
  recipes: Map<string, Recipe>,
  uses: Map<string, Use>,
): Promise<{ plates: Map<string, Plate>; prints: Print[] }> {
  const made = await Promise.all(
    [...uses].map(async ([name, use]) => [name, await plateOf(name, recipes.get(name), use)] as const),
  )
  return {
    plates: new Map(made.map(([name, { plate }]) => [name, plate])),
    prints: made.flatMap(([, { prints }]) => prints),
  }
}

interface Made {
  plate: Plate
  prints: Print[]
}

async function plateOf(name: string, recipe: Recipe | undefined, { story, language }: Use): Promise<Made> {
  switch (recipe?.kind) {
    case undefined:
      if (photographs.includes(name)) return printed(name, name)
      throw new Error(`${story} shows "${name}", but there is neither a photograph nor a recipe of that name.`)
    case 'crop':
      if (photographs.includes(recipe.of)) return printed(name, recipe.of, recipe.area)
      throw new Error(`The picture "${name}" is a crop of "${recipe.of}", but there is no such photograph.`)
    case 'map':
      return drawn(name, [recipe, language], () => mapOf(recipe, language))
    case 'chart':
      return drawn(name, [recipe, language], () => chartOf(recipe, language))
    case 'missing':
      return { plate: plateFor(name, recipe), prints: [] }
  }
}

async function printed(name: string, of: string, area?: Parameters<typeof developed>[2]): Promise<Made> {
  const negative = await negativeOf(of)
  const { plate, files } = await developed(name, negative, area)
  const mark = markOf([codeOf((file) => file === darkroom), JSON.stringify([area, sharp.versions]), negative])
  return { plate, prints: files.map((file) => ({ ...file, mark })) }
}

function drawn(name: string, from: unknown, draw: () => string): Made {
  const path = `pictures/${name}.svg`
  const mark = markOf([codeOf((file) => !withoutDrawing.has(file)), JSON.stringify(from)])
  return {
    plate: { ...sheet, renditions: [{ url: path, ...sheet, type: 'image/svg+xml' }] },
    prints: [{ path, mark, print: async () => draw() }],
  }
}

const darkroom = 'photographs.ts'

/** Code of this room that no drawing depends on. A file that is missing here only costs time. */
const withoutDrawing = new Set([
  ...[darkroom, 'compose.ts', 'desk.ts', 'main.ts', 'plates.ts', 'printer.ts', 'uses.ts'],
])

/** The text of this room's own code, as far as it is `wanted`. */
function codeOf(wanted: (file: string) => boolean): string {
  const room = new URL('.', import.meta.url)
  const files = readdirSync(room)
    .filter((file) => file.endsWith('.ts') && wanted(file))
    .sort()
  return files.map((file) => readFileSync(new URL(file, room), 'utf8')).join('')
}

function markOf(parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha1')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url')
}
