import { allPages, allSections, type Edition, type Section } from './edition'
import { staticPagePath } from './paths'
import { isReserved, reservedPageNames } from './reservedNames'
import type { StaticPageName } from './staticPage'

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

function sentence(kind: string, name: string, slug: string, what: string): string {
  return `The ${kind} "${name}" can't have the slug "${slug}": ${staticPagePath({ slug })} is ${what}.`
}

function owner(slug: string): string {
  return `${reservedPageNames.includes(slug) ? 'a page' : 'a folder'} of the reader itself`
}
