import type { Section } from '../model/edition'
import { sectionPath } from '../model/paths'
import { isReserved, reservedPageNames } from '../model/reservedNames'

/** Returns a sentence about each section that readers couldn't open, as something else has its address. */
export function takenNames(sections: Section[]): string[] {
  return sections
    .filter(({ slug }) => isReserved(slug))
    .map(
      ({ name, slug }) =>
        `The section "${name}" can't have the slug "${slug}": ${sectionPath(slug)} is ${reservedPageNames.includes(slug) ? 'a page' : 'a folder'} of the reader itself.`,
    )
}
