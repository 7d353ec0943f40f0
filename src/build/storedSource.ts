import { storyPath } from '../model/paths'
import { ReadError } from '../model/readError'
import type { ContentSource } from '../sources/contentSource'
import { hashOf } from './hash'
import { articleIn, type SiteReading } from './siteReading'
import { recordInput } from './trackInputs'

type Answers = Omit<SiteReading, 'losses'>

/**
 * A source that answers from what a build has read, and records each answer as an input of the page that is being made. Takes
 * the source that was read: its name, under which browsers look for a page's answers, and what it is able to do.
 */
export function storedSource({ edition, front, feeds, stories }: Answers, source: ContentSource): ContentSource {
  return {
    name: source.name,
    edition: async () => recorded('edition', edition),
    front: async () => recorded('front', front),
    feed: async (section, cursor) => {
      const page = feeds.get(section)?.get(cursor)
      if (page === undefined) throw new ReadError('missing', `The build has not read ${section}, page ${cursor}`)
      return recorded(inputNames.feed(section, cursor), page)
    },
    article: async (section, slug) => {
      const path = storyPath({ section, slug })
      const text = stories.get(path)?.text ?? ''
      const article = articleIn(text)
      if (article === null) throw new ReadError('missing', `The build has not read ${path}`)
      recordInput(inputNames.article(path), hashOf(text))
      return article
    },
    ...(source.search && { search: async () => ({ stories: [], next: null, previous: null }) }),
  }
}

const inputNames = {
  feed: (section: string, cursor: string | null) => JSON.stringify(['feed', section, cursor]),
  article: (path: string) => JSON.stringify(['article', path]),
}

function recorded<Answer>(name: string, answer: Answer): Answer {
  recordInput(name, hashOf(JSON.stringify(answer)))
  return answer
}

/** The hashes of all that a build has read, by the names under which pages record it. */
export function hashesOf({ edition, front, feeds, stories }: SiteReading): Map<string, string> {
  const hashes = new Map([
    ['edition', hashOf(JSON.stringify(edition))],
    ['front', hashOf(JSON.stringify(front))],
  ])
  for (const [section, pages] of feeds) {
    for (const [cursor, page] of pages) hashes.set(inputNames.feed(section, cursor), hashOf(JSON.stringify(page)))
  }
  for (const [path, { text }] of stories) hashes.set(inputNames.article(path), hashOf(text))
  return hashes
}
