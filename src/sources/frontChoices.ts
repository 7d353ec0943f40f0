import type { Summary } from '../model/article'
import type { FrontBlock } from '../model/edition'
import type { ContentSource } from './contentSource'
import { orElse } from './orElse'
import type { SourceSettings, StripChoice } from './sourceSettings'

const usualLength = 5

/**
 * The front of a source as the newsroom's engineers chose it: the top stories as they are, then the strips that the settings name.
 * Where they name none, the source's own strips stay, in the order of the chosen sections and without those of others.
 */
export async function chosenFront(
  source: ContentSource,
  { front: choices, sections = [] }: SourceSettings,
  signal: AbortSignal,
): Promise<FrontBlock[]> {
  const blocks = await source.front(signal)
  const top = blocks.filter(({ section }) => section === null)
  const stripsOf = (slug: string) => blocks.filter(({ section }) => section === slug)
  if (choices === undefined)
    return sections.length === 0 ? blocks : [...top, ...sections.flatMap(({ slug }) => stripsOf(slug))]
  const shown = new Set(top.flatMap(({ stories }) => stories.map(({ id }) => id)))
  const strips = await Promise.all(choices.map((choice) => stripFor(choice, stripsOf(choice.section)[0])))
  return [...top, ...strips.filter(({ stories }) => stories.length > 0)]

  async function stripFor({ section, stories: wanted, form }: StripChoice, own?: FrontBlock): Promise<FrontBlock> {
    const length = wanted ?? own?.stories.length ?? usualLength
    const known = own?.stories ?? []
    const others = known.length < length ? await newestOf(section) : []
    const stories = [...new Map([...known, ...others].map((story) => [story.id, story])).values()]
    return {
      section,
      stories: stories.filter(({ id }) => !shown.has(id)).slice(0, length),
      form: form ?? own?.form,
    }
  }

  async function newestOf(section: string): Promise<Summary[]> {
    return orElse(
      [],
      source.feed(section, null, signal).then(({ stories }) => stories),
      signal,
    )
  }
}
