import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { framedPath } from '../app/framedPath'
import { storyPath } from '../model/article'
import { feedPath } from '../model/edition'

const editionSchema = v.object({ sections: v.array(v.object({ slug: v.string() })) })
const feedSchema = v.object({ stories: v.array(v.unknown()) })
const placeSchema = v.object({ section: v.string(), slug: v.string() })

/**
 * The paths of all pages of an edition: the front, the pages of its sections, and each story that these name; sections and
 * stories once more as other sites frame them.
 */
export async function pathsOf(edition: string): Promise<string[]> {
  const { sections } = v.parse(editionSchema, await json(join(edition, 'edition.json')))
  const paths = new Set(['/', ...sections.flatMap(({ slug }) => andFramed(feedPath(slug, null)))])
  for (const { slug } of sections) {
    const folder = join(edition, 'sections', slug)
    for (const name of (await readdir(folder)).filter((name) => name.endsWith('.json'))) {
      paths.add(feedPath(slug, name.slice(0, -'.json'.length)))
      const { stories } = v.parse(feedSchema, await json(join(folder, name)))
      for (const story of stories) {
        const place = v.safeParse(placeSchema, story)
        if (place.success) for (const path of andFramed(storyPath(place.output))) paths.add(path)
      }
    }
  }
  return [...paths]
}

function andFramed(path: string): string[] {
  return [path, framedPath + path.slice(1)]
}

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}
