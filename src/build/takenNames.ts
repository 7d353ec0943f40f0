import type { Section } from '../model/edition'

/** What the reader has at the top of its addresses: pages of its own, and folders of files. */
const pages = ['embed', 'saved', 'search', 'settings']
const folders = ['assets', 'edition', 'icons', 'oembed']

/** A line about each section that readers couldn't open, as something else has its address. */
export function takenNames(sections: Section[]): string[] {
  return sections
    .filter(({ slug }) => [...pages, ...folders].includes(slug))
    .map(
      ({ name, slug }) =>
        `The section "${name}" can't have the slug "${slug}": /${slug} is ${pages.includes(slug) ? 'a page' : 'a folder'} of the reader itself.`,
    )
}
