import type { Rendition } from '../src/model/photo'
import { editionFormat } from '../src/sources/edition/schema'
import { indexFile } from '../src/sources/edition/searchIndex'
import type { Desk, DeskStory } from './desk'

/** A picture as printed: its files, and the size of the largest. */
export interface Plate {
  width: number
  height: number
  /** The photograph's mean colour, as "#rrggbb"; left out for drawings, which are small. */
  color?: string
  renditions: Rendition[]
}

const stripLength = 5

/**
 * Composes a desk into the documents of an edition. Takes the desk and its plates by name; gives each document by its
 * path within the edition. Throws when a story asks for a picture or a story that isn't there.
 */
export function compose({ edition, stories }: Desk, plates: Map<string, Plate>): Map<string, unknown> {
  const newestFirst = stories
    .map((story) => ({ ...story, ...printed(story, plates) }))
    .sort((a, b) => Date.parse(b.published) - Date.parse(a.published))
  const summaries = new Map(newestFirst.map((story) => [story.id, summaryOf(story)]))
  const named = (id: string, by: string) => {
    const summary = summaries.get(id)
    if (summary === undefined) throw new Error(`${by} names the story "${id}", which isn't there.`)
    return summary
  }

  const { title, language, timeZone, sections, front, pageSize } = edition
  const documents = new Map<string, unknown>()
  for (const { related, ...story } of newestFirst) {
    documents.set(`articles/${story.id}.json`, {
      format: editionFormat,
      ...story,
      related: related.map((id) => named(id, story.id)),
    })
  }
  const names = { front: 'front.json', search: indexFile }
  documents.set('edition.json', { format: editionFormat, title, language, timeZone, sections, ...names })
  const top = front.top.map((id) => named(id, 'The front'))
  const blocks: unknown[] = [{ stories: top }]
  for (const { slug } of sections) {
    const ofSection = newestFirst.filter(({ section }) => section === slug).map(({ id }) => named(id, slug))
    blocks.push({ section: slug, stories: ofSection.filter((story) => !top.includes(story)).slice(0, stripLength) })
    for (const page of pagesOf(ofSection, pageSize)) {
      documents.set(`sections/${slug}/${page.page}.json`, { format: editionFormat, section: slug, ...page })
    }
  }
  documents.set('front.json', { format: editionFormat, blocks })
  return documents
}

function pagesOf(stories: unknown[], size: number) {
  const pages = Math.max(1, Math.ceil(stories.length / size))
  return Array.from({ length: pages }, (_, place) => ({
    page: place + 1,
    stories: stories.slice(place * size, (place + 1) * size),
    previous: place > 0 ? String(place) : null,
    next: place + 1 < pages ? String(place + 2) : null,
  }))
}

const summaryFields = [
  ...['id', 'section', 'slug', 'headline', 'kicker', 'standfirst'],
  ...['published', 'updated', 'language', 'tags', 'photo', 'canonical'],
]

function summaryOf(story: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(story).filter(([field]) => summaryFields.includes(field)))
}

/** A story's fields with every picture that it names in place. */
function printed(story: DeskStory, plates: Map<string, Plate>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(story).map(([field, value]) => [field, withPlates(value, plates)]))
}

function withPlates(value: unknown, plates: Map<string, Plate>): unknown {
  if (Array.isArray(value)) return value.map((item) => withPlates(item, plates))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([field, inner]) => [field, withPlates(inner, plates)] as const)
  const name = 'picture' in value ? value.picture : undefined
  if (typeof name !== 'string') return Object.fromEntries(fields)
  const plate = plates.get(name)
  if (plate === undefined) throw new Error(`No picture is called "${name}".`)
  return { ...plate, ...Object.fromEntries(fields.filter(([field]) => field !== 'picture')) }
}
