import { allSections, type Edition } from '../model/edition'
import type { SourceSettings } from '../sources/sourceSettings'

/** Returns a sentence about each section that the settings name and the newsroom's system doesn't have. */
export function unknownSections({ sections = [], front = [] }: SourceSettings, edition: Edition): string[] {
  const known = new Set(allSections(edition).map(({ slug }) => slug))
  const named = new Set([...sections.map(({ slug }) => slug), ...front.map(({ section }) => section)])
  return [...named]
    .filter((slug) => !known.has(slug))
    .map((slug) => `broadsheet.config.ts names the section "${slug}", which the newsroom doesn’t have.`)
}
