import { plainReading, type Reading } from '../answer'
import type { ContentSource } from '../contentSource'
import { type FetchJson, fetchJson } from '../fetchJson'
import { parseLanguage } from '../languageTag'
import { parseOrThrow } from '../parseOrThrow'
import { shownItems } from '../shownItems'
import { storyListAdapter } from '../storyList'
import type { ReadStoryDocument } from '../storyPages'
import { arcDocument } from './document'
import { arcStory } from './story'

/**
 * Stories in Arc XP's ANS, 0.5.8 to 0.10 (https://github.com/washingtonpost/ans-schema). Takes the absolute address of a list of
 * them, such as an answer of the Content API or a collection, and how documents are fetched. Where an answer says `next`, older
 * stories are asked for by the parameter `from`.
 */
export function openArc(url: string, readDocument: FetchJson = fetchJson): ContentSource {
  return arcAdapter(url, readDocument)(plainReading(readDocument))
}

/** As `openArc`, for questions that want to know the age of their answers. */
export function arcAdapter(url: string, readDocument: FetchJson): (reading: Reading) => ContentSource {
  const readStories: ReadStoryDocument = async (address, read, signal) => {
    const { document } = await read(address, signal)
    const { title, next, stories } = parseOrThrow(arcDocument, document, address, 'holds no stories in ANS')
    return {
      title,
      languages: stories.map(({ language }) => parseLanguage(language)),
      stories: shownItems(
        address,
        stories.filter(({ revision }) => revision.published),
        (story) => arcStory(story, address),
      ),
      next: next === null ? null : pageFrom(address, next),
    }
  }
  return storyListAdapter(url, readDocument, readStories, { hasProfiles: true })
}

function pageFrom(address: string, from: number): string {
  const page = new URL(address)
  page.searchParams.set('from', String(from))
  return page.href
}
