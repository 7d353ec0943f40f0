import { allPages, allSections, type Edition, type Section } from '../model/edition'
import { staticPagePath } from '../model/paths'
import { isReserved, reservedPageNames } from '../model/reservedNames'
import type { StaticPageName } from '../model/staticPage'
import type { SourceSettings } from '../sources/sourceSettings'

/** Returns a sentence about each section that readers couldn't open, as something else has its address. */
export function takenNames(sections: Section[]): string[] {
  return sections
    .filter(({ slug }) => isReserved(slug))
    .map(({ name, slug }) => sentence('section', name, slug, owner(slug)))
}

/** Returns a sentence about each of a newsroom's static pages that its site lacks, as something else has its address. */
export function pagesLeftOut(pages: StaticPageName[], edition: Edition): string[] {
  const own = new Set(allPages(edition).map(({ slug }) => slug))
  return pages
    .filter(({ slug }) => !own.has(slug))
    .flatMap(({ title, slug }) => {
      const section = allSections(edition).find((each) => each.slug === slug)
      if (section === undefined && !isReserved(slug)) return []
      const what = section === undefined ? owner(slug) : `the section "${section.name}"`
      return [`${sentence('page', title, slug, what)} Give it another slug.`]
    })
}

/** Returns a sentence about each section that the settings name and the newsroom's system doesn't have. */
export function unknownSections({ sections = [], front = [] }: SourceSettings, edition: Edition): string[] {
  const known = new Set(allSections(edition).map(({ slug }) => slug))
  const named = new Set([...sections.map(({ slug }) => slug), ...front.map(({ section }) => section)])
  return [...named]
    .filter((slug) => !known.has(slug))
    .map((slug) => `broadsheet.config.ts names the section "${slug}", which the newsroom doesn’t have.`)
}

function sentence(kind: string, name: string, slug: string, what: string): string {
  return `The ${kind} "${name}" can't have the slug "${slug}": ${staticPagePath({ slug })} is ${what}.`
}

function owner(slug: string): string {
  return `${reservedPageNames.includes(slug) ? 'a page' : 'a folder'} of the reader itself`
}
