import type { Summary } from '../model/article'
import type { FrontBlock, Section } from '../model/edition'

const stripLength = 5

/** A front page for newsrooms that have none of their own: the top stories, then what else each section has. */
export function defaultFront(top: Summary[], sections: Section[], stories: Summary[]): FrontBlock[] {
  const shown = new Set(top.map(({ id }) => id))
  const others = stories.filter(({ id }) => !shown.has(id))
  const strips = sections.map(({ slug }) => ({
    section: slug,
    stories: others.filter(({ section }) => section === slug).slice(0, stripLength),
  }))
  return [{ section: null, stories: top }, ...strips.filter((strip) => strip.stories.length > 0)]
}
