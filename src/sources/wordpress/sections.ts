import type { Section } from '../../model/edition'
import { textIn } from '../html/html'
import { hasVisibleText } from '../html/text'
import { latestSection } from '../latestSection'
import type { SectionChoice } from '../sourceSettings'
import type { WordpressCategory } from './answers'

/** How many sections a masthead has room for. */
const sectionsListed = 10

/** The category that posts are put in when nobody chooses one, as WordPress calls it in several languages. */
const defaultCategory =
  /^(?:uncategori[sz]ed|bez-kategorii|sin-categoria|non-classe|senza-categoria|sem-categoria|niet-gecategoriseerd|ikke-kategoriseret|ukategorisert|okategoriserade|nezarazene|unkategorisiert)$/

/** The sections of a site: its categories that have no parent, each with all that is below it. */
export interface WordpressSections {
  /** Every category that is known. */
  categories: WordpressCategory[]
  /** The sections, those that the settings choose first; the category of posts that have none is not among them. */
  sections: WordpressCategory[]
}

/** Finds the sections in a site's categories. Takes the sections that the settings choose, which may be children too. */
export function sectionsIn(found: WordpressCategory[], chosen: SectionChoice[]): WordpressSections {
  const bySlug = new Map(found.filter(({ name }) => hasVisibleText(textIn(name))).map((each) => [each.slug, each]))
  const categories = [...bySlug.values()]
  const first = chosen.flatMap(({ slug }) => bySlug.get(slug) ?? [])
  const tops = categories.filter((category) => {
    const isEmpty = within(category, categories).every(({ count }) => count === 0)
    return parentOf(category, categories) === null && !isEmpty && !defaultCategory.test(category.slug)
  })
  return { categories, sections: [...first, ...tops.filter((category) => !first.includes(category))] }
}

/**
 * The sections of the masthead and the others. Takes the categories of the newest posts: what is published most now comes first,
 * and between equals what has more posts in all. Sections that the settings choose keep their order, and are the only ones listed.
 */
export function editionSections(
  { categories, sections }: WordpressSections,
  recent: number[][],
  chosen: SectionChoice[],
  latestName: string,
): { sections: Section[]; otherSections: Section[] } {
  const weights = new Map(
    sections.map((section) => {
      const ids = new Set(within(section, categories).map(({ id }) => id))
      const total = within(section, categories).reduce((sum, { count }) => sum + count, 0)
      return [section, { recent: recent.filter((post) => post.some((id) => ids.has(id))).length, total }]
    }),
  )
  const weightOf = (section: WordpressCategory) => weights.get(section) ?? { recent: 0, total: 0 }
  const ranked = [...sections].sort(
    (a, b) => weightOf(b).recent - weightOf(a).recent || weightOf(b).total - weightOf(a).total,
  )
  const named = (chosen.length > 0 ? sections : ranked).map(({ name, slug }) => ({
    name: chosen.find((choice) => choice.slug === slug)?.name || textIn(name),
    slug,
  }))
  const latest = named.some(({ slug }) => slug === latestSection) ? [] : [{ name: latestName, slug: latestSection }]
  if (named.length === 0) return { sections: latest, otherSections: [] }
  const listed =
    chosen.length > 0 ? chosen.filter(({ slug }) => named.some((each) => each.slug === slug)).length : sectionsListed
  return { sections: named.slice(0, listed), otherSections: [...named.slice(listed), ...latest] }
}

/** The section of a post in these categories, and the child of it that tells more; null for the section of all stories. */
export function placeOf(
  ids: number[],
  { categories, sections }: WordpressSections,
): { section: WordpressCategory; child: WordpressCategory | null } | null {
  const own = ids.flatMap((id) => categories.find((category) => category.id === id) ?? [])
  const places = own.flatMap((category) => {
    const section = lineOf(category, categories).find((each) => sections.includes(each))
    return section === undefined ? [] : [{ section, child: category === section ? null : category }]
  })
  const [place] = places
  if (place === undefined) return null
  return places.find(({ section, child }) => section === place.section && child !== null) ?? place
}

/** A category and all below it. */
export function within(category: WordpressCategory, categories: WordpressCategory[]): WordpressCategory[] {
  return categories.filter((each) => lineOf(each, categories).includes(category))
}

/** A category, its parent, and so on. Plugins have made circles of them. */
function lineOf(category: WordpressCategory, categories: WordpressCategory[]): WordpressCategory[] {
  const line: WordpressCategory[] = []
  for (let at: WordpressCategory | null = category; at !== null && !line.includes(at); at = parentOf(at, categories)) {
    line.push(at)
  }
  return line
}

function parentOf({ parent }: WordpressCategory, categories: WordpressCategory[]): WordpressCategory | null {
  return categories.find(({ id }) => id === parent) ?? null
}
