import type { Summary } from '../model/article'
import { primaryLanguage } from '../model/language'
import { storyPath } from '../model/paths'
import type { StoryDoubts } from './storyDoubts'

type Version = Pick<Summary, 'section' | 'slug' | 'language' | 'translations'>

/**
 * Returns what is wrong with the translations that stories name: those that aren't published, that don't name the story back, so that
 * search engines believe neither (https://developers.google.com/search/docs/specialty/international/localized-versions), or whose
 * languages don't agree. Takes all stories that are published, and the edition's language, a BCP 47 tag.
 */
export function translationDoubts(stories: readonly Version[], editionLanguage: string): StoryDoubts[] {
  const translated = stories.filter(({ translations = [] }) => translations.length > 0)
  if (translated.length === 0) return []
  const published = new Map(stories.map((story) => [storyPath(story), story]))
  return translated.flatMap((story) => {
    const doubts = doubtsOf(story, published, editionLanguage)
    return doubts.length === 0 ? [] : [{ story: storyPath(story), doubts }]
  })
}

function doubtsOf(story: Version, published: ReadonlyMap<string, Version>, editionLanguage: string): string[] {
  const { translations = [] } = story
  const languages = [story.language || editionLanguage, ...translations.map(({ language }) => language)]
  const twice = languages.filter((language, at) => languages.indexOf(language) !== at)
  return [
    ...[...new Set(twice)].map((language) => `more than one version in ${language}`),
    ...translations.flatMap((translation) => {
      const path = storyPath(translation)
      const other = published.get(path)
      if (other === undefined) return [`its translation ${path} isn’t published`]
      const language = other.language || editionLanguage
      return [
        ...(primaryLanguage(language) === primaryLanguage(translation.language)
          ? []
          : [`its translation ${path} is in ${language}, not in ${translation.language}`]),
        ...((other.translations ?? []).some((version) => storyPath(version) === storyPath(story))
          ? []
          : [`its translation ${path} doesn’t name it back`]),
      ]
    }),
  ]
}
