import type { Section } from '../../model/edition'
import { inOneLine } from '../html/text'
import { latestSection } from '../latestSection'
import type { GhostPost, GhostTag } from './answers'
import { primaryTagOf } from './story'

const mostSections = 8

/**
 * The sections of the masthead: tags in the order of their use, the most used first, if they are the primary tag of any
 * of the newest stories. Where some of those have none, the section of all stories comes last, under the newsroom's own
 * title unless there is a tag of its slug.
 */
export function ghostSections(tags: GhostTag[], newest: Pick<GhostPost, 'tags'>[], title: string): Section[] {
  const primary = new Set(newest.map((post) => primaryTagOf(post)?.slug ?? latestSection))
  const used = tags.filter(({ slug, visibility }) => visibility === 'public' && primary.has(slug))
  const names = new Map(used.map(({ slug, name }) => [slug, inOneLine(name)]))
  const latest = primary.has(latestSection) ? [{ name: names.get(latestSection) ?? title, slug: latestSection }] : []
  names.delete(latestSection)
  return [...[...names].slice(0, mostSections).map(([slug, name]) => ({ name, slug })), ...latest]
}
