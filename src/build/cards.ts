import type { Summary } from '../model/article'
import { storyPath } from '../model/paths'
import type { ContentSource } from '../sources/contentSource'
import { hashOf } from './hash'
import { type Inputs, recordInput, trackInputs } from './trackInputs'

const prefix = 'card:'

/**
 * A source for the page of a story, whose lists are no inputs: a page needn't be drawn anew because there are newer stories to
 * recommend. `recordCards` records what it does recommend.
 */
export function withoutListInputs(source: ContentSource): ContentSource {
  const { related } = source
  const untracked = async <Answer>(ask: () => Promise<Answer>) => (await trackInputs(ask)).result
  return {
    ...source,
    front: (...asked) => untracked(() => source.front(...asked)),
    feed: (...asked) => untracked(() => source.feed(...asked)),
    ...(related && { related: (...asked) => untracked(() => related(...asked)) }),
  }
}

/** Records the cards that a page shows as its inputs: it is drawn anew when one of them changes, or is listed no longer. */
export function recordCards(stories: Summary[]): void {
  for (const story of stories) recordInput(prefix + storyPath(story), hashOf(JSON.stringify(story)))
}

/** Takes all cards that a site lists. Returns whether those that a page was made from are listed as they were. */
export function cardWatch(listed: Iterable<Summary>): (inputs: Inputs) => boolean {
  const hashes = new Map<string, Set<string>>()
  for (const story of listed) {
    const name = prefix + storyPath(story)
    const known = hashes.get(name) ?? new Set()
    hashes.set(name, known.add(hashOf(JSON.stringify(story))))
  }
  return (inputs) =>
    Object.entries(inputs).every(([name, hash]) => !name.startsWith(prefix) || hashes.get(name)?.has(hash) === true)
}

/** The inputs of a page but for its cards. */
export function withoutCards(inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !name.startsWith(prefix)))
}
