import { catalogueFor } from '../i18n/catalogues'
import type { Summary } from '../model/article'

/**
 * Returns stories as feeds have them: one that somebody has paid for says so before its headline, the only part of an item that
 * every feed reader shows. Takes the edition's language (BCP 47 tag).
 */
export async function withSponsorTitles<Story extends Summary>(stories: Story[], language: string): Promise<Story[]> {
  if (stories.every(({ sponsor }) => sponsor === undefined)) return stories
  const { sponsored } = await catalogueFor(language)
  return stories.map((story) => {
    if (story.sponsor === undefined) return story
    return { ...story, headline: `${sponsored[story.sponsor.kind](story.sponsor.name)}: ${story.headline}` }
  })
}
