import type { Section } from '../model/edition'
import { sectionPath } from '../model/paths'
import { reservedNames } from '../reader/app/routes'

const pages = reservedNames()
/** The folders of files at the top of a site. */
const folders = ['assets', 'edition', 'icons', 'oembed']

/** Returns a sentence about each section that readers couldn't open, as something else has its address. */
export function takenNames(sections: Section[]): string[] {
  return sections
    .filter(({ slug }) => [...pages, ...folders].includes(slug))
    .map(
      ({ name, slug }) =>
        `The section "${name}" can't have the slug "${slug}": ${sectionPath(slug)} is ${pages.includes(slug) ? 'a page' : 'a folder'} of the reader itself.`,
    )
}
