import type { Summary, Translation } from './article'
import { primaryLanguage } from './language'

/**
 * A story in all its languages, itself first, for machines that want to know of each version from each other one; none of a
 * story without translations. The version in the edition's language is also that of readers of any other (`x-default`), so that all
 * versions name the same one. Takes the edition's language, a BCP 47 tag.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function versionsOf(
  { section, slug, language, translations = [] }: Pick<Summary, 'section' | 'slug' | 'language' | 'translations'>,
  editionLanguage: string,
): Translation[] {
  if (translations.length === 0) return []
  const versions = [{ language: language || editionLanguage, section, slug }, ...translations]
  const fallback = versions.find((version) => primaryLanguage(version.language) === primaryLanguage(editionLanguage))
  return fallback === undefined ? versions : [...versions, { ...fallback, language: 'x-default' }]
}
