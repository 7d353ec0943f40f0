import { chartOf } from './chart'
import type { Plate } from './compose'
import { mapOf } from './map'
import { developed, negativeOf, photographs } from './photographs'
import type { Recipe } from './recipe'
import { sheet } from './svg'

/** A file to print, and how its bytes are made. */
export interface Print {
  path: string
  print: () => Promise<Uint8Array | string>
}

/** The plates of all photographs and recipes by name, and the files that they need. */
export async function makePlates(
  recipes: Map<string, Recipe>,
): Promise<{ plates: Map<string, Plate>; prints: Print[] }> {
  const made = await Promise.all([
    ...photographs.map(async (name) => [name, await developed(name, negativeOf(name))] as const),
    ...[...recipes].map(async ([name, recipe]) => [name, await plateOf(name, recipe)] as const),
  ])
  return {
    plates: new Map(made.map(([name, { plate }]) => [name, plate])),
    prints: made.flatMap(([, { files }]) => files),
  }
}

async function plateOf(name: string, recipe: Recipe): Promise<{ plate: Plate; files: Print[] }> {
  switch (recipe.kind) {
    case 'crop':
      return developed(name, negativeOf(recipe.of), recipe.area)
    case 'map':
      return drawn(name, () => mapOf(recipe))
    case 'chart':
      return drawn(name, () => chartOf(recipe))
    case 'missing': {
      const url = `pictures/${name}.jpeg`
      const { width, height } = recipe
      return { plate: { width, height, renditions: [{ url, width, height, type: 'image/jpeg' }] }, files: [] }
    }
  }
}

function drawn(name: string, draw: () => string): { plate: Plate; files: Print[] } {
  const path = `pictures/${name}.svg`
  return {
    plate: { ...sheet, renditions: [{ url: path, ...sheet, type: 'image/svg+xml' }] },
    files: [{ path, print: async () => draw() }],
  }
}
