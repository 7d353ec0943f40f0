import { catalogueFor } from '../i18n/catalogues'
import type { Summary } from '../model/article'

/**
 * Stories as feeds have them: one that somebody has paid for says so before its headline, in the edition's language (BCP 47 tag). Feed
 * readers show nothing else of an item for certain.
 */
export async function withSponsorTitles<Story extends Summary>(stories: Story[], language: string): Promise<Story[]> {
  if (stories.every(({ sponsor }) => sponsor === undefined)) return stories
  const { sponsored } = await catalogueFor(language)
  return stories.map((story) => {
    if (story.sponsor === undefined) return story
    return { ...story, headline: `${sponsored[story.sponsor.kind](story.sponsor.name)}: ${story.headline}` }
  })
}
