import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { framedPathOf, isFramedPath, pagePathOf, sectionPath, storyPath } from '../model/paths'
import type { SiteReading } from './siteReading'

const editionSchema = v.object({ sections: v.array(v.object({ slug: v.string() })) })
const feedSchema = v.object({ stories: v.array(v.unknown()) })
const placeSchema = v.object({ section: v.string(), slug: v.string() })

/**
 * Returns the paths of all pages of an edition in a folder: the front, the pages of its sections, and each story that these list;
 * sections and their newest stories come once more as other sites frame them. Documents are only looked through here: the
 * pages' own reading checks them.
 */
export async function pathsIn(edition: string): Promise<string[]> {
  const { sections } = v.parse(editionSchema, await json(join(edition, 'edition.json')))
  const paths = new Set([
    '/',
    ...sections.flatMap(({ slug }) => [sectionPath(slug, null), framedPathOf(sectionPath(slug, null))]),
  ])
  for (const { slug } of sections) {
    const folder = join(edition, 'sections', slug)
    for (const name of (await readdir(folder)).filter((name) => name.endsWith('.json'))) {
      const cursor = name.slice(0, -'.json'.length)
      paths.add(sectionPath(slug, cursor))
      const { stories } = v.parse(feedSchema, await json(join(folder, name)))
      for (const story of stories) {
        const place = v.safeParse(placeSchema, story)
        if (!place.success) continue
        paths.add(storyPath(place.output))
        if (Number(cursor) <= framedPages) paths.add(framedPathOf(storyPath(place.output)))
      }
    }
  }
  return [...paths]
}

/**
 * How many of the newest pages of a section have stories that are made for other sites' frames too: who embeds a story does
 * so while it is new. Frames of older ones load in the browser.
 */
const framedPages = 3

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}

/** As `pathsIn`, for what was read from a source that has to be asked. */
export function pathsOf({ feeds, stories }: SiteReading): string[] {
  const paths = new Set(['/'])
  for (const [section, pages] of feeds) {
    paths.add(framedPathOf(sectionPath(section, null)))
    for (const [at, [cursor, { stories }]] of [...pages].entries()) {
      paths.add(sectionPath(section, cursor))
      if (at < framedPages) for (const story of stories) paths.add(framedPathOf(storyPath(story)))
    }
  }
  for (const path of stories.keys()) paths.add(path)
  return [...paths].filter((path) => !isFramedPath(path) || isRead(path))

  function isRead(path: string): boolean {
    const own = pagePathOf(path)
    return own.split('/').length === 2 || stories.has(own)
  }
}

/** Returns the path of the story that the page at a path shows, framed or not; null for pages of another kind. */
export function storyPathIn(path: string): string | null {
  const own = pagePathOf(path)
  return own.split('/').length === 3 ? own : null
}
