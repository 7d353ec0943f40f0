import type { Summary } from '../model/article'
import { shortHash } from './shortHash'

/**
 * Gives each story a slug of its own, which it keeps when the list is in another order and when stories are added. Of those that
 * would share a slug the one that was published first has it; the others get a mark that stands for their id. Takes slugs that
 * are taken already, and adds to them. Returns slugs by id.
 */
export function ownSlugs(
  stories: Pick<Summary, 'id' | 'slug' | 'published'>[],
  taken = new Set<string>(),
): Map<string, string> {
  const slugs = new Map<string, string>()
  for (const { id, slug } of stories.toSorted(firstPublished)) {
    const own = taken.has(slug) ? `${slug}-${shortHash(id)}` : slug
    taken.add(own)
    slugs.set(id, own)
  }
  return slugs
}

function firstPublished(a: Pick<Summary, 'id' | 'published'>, b: Pick<Summary, 'id' | 'published'>): number {
  const times = (Date.parse(a.published ?? '') || 0) - (Date.parse(b.published ?? '') || 0)
  return times || (a.id < b.id ? -1 : 1)
}
