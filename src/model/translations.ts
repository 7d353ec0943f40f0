import type { Summary, Translation } from './article'

/**
 * A story in all its languages, itself first, for machines that want to know of each version from each other one; none of a
 * story without translations. Takes the edition's language, a BCP 47 tag.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function versionsOf(
  { section, slug, language, translations = [] }: Pick<Summary, 'section' | 'slug' | 'language' | 'translations'>,
  editionLanguage: string,
): Translation[] {
  return translations.length === 0 ? [] : [{ language: language || editionLanguage, section, slug }, ...translations]
}
