import * as v from 'valibot'
import { liveMark } from '../src/export/liveMark'
import { profilesFile } from '../src/export/profileDocuments'
import type { Rendition } from '../src/model/photo'
import { readPhotoLine } from '../src/model/photoLine'
import { feedDocuments } from '../src/sources/edition/feedDocuments'
import { editionFormat } from '../src/sources/edition/schema'
import { indexFile } from '../src/sources/edition/searchIndex'
import { linksOf, profileDocuments } from './profiles'
import type { EditionSource } from './sourceFiles'

/** A picture with its files, and the size of the largest. */
export interface RenderedPicture {
  width: number
  height: number
  /** The photograph's mean colour, as "#rrggbb"; left out for drawings, which are small. */
  color?: string
  renditions: Rendition[]
}

const stripLength = 5
const text = v.optional(v.string(), '')
const photoWords = v.object({ caption: text, creditLine: text, creator: text, source: text, copyrightNotice: text })

/**
 * Builds the documents of an edition (edition/1) from its source files. Takes the pictures by name; returns each document
 * by its path within the edition. Throws when a story names a picture or a story that isn't there.
 */
export function buildEdition(
  { edition, stories, pages, profiles }: EditionSource,
  pictures: Map<string, RenderedPicture>,
): Map<string, unknown> {
  const newestFirst = stories
    .map((story) => ({ ...story, ...withPictureFiles(story, pictures), ...linksOf(story, profiles) }))
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
  const names = { front: 'front.json', search: indexFile, profiles: profilesFile }
  const pageNames = pages.map(({ slug, title }) => ({ slug, title }))
  const inFooter = pageNames.length > 0 && { pages: pageNames }
  documents.set('edition.json', { format: editionFormat, title, language, timeZone, sections, ...inFooter, ...names })
  for (const page of pages) documents.set(`pages/${page.slug}.json`, { format: editionFormat, ...page })
  const top = front.top.map((id) => named(id, 'The front'))
  const blocks: unknown[] = [{ stories: top }]
  for (const { slug } of sections) {
    const ofSection = newestFirst.filter(({ section }) => section === slug).map(({ id }) => named(id, slug))
    blocks.push({ section: slug, stories: ofSection.filter((story) => !top.includes(story)).slice(0, stripLength) })
    for (const { name, ...page } of feedDocuments(ofSection, pageSize)) {
      documents.set(`sections/${slug}/${name}.json`, { format: editionFormat, section: slug, ...page })
    }
  }
  documents.set('front.json', { format: editionFormat, blocks })
  const listed = newestFirst.map((story) => ({ ...story, summary: summaries.get(story.id) }))
  const withFiles = (profile: object) => withPictureFiles(profile, pictures)
  for (const [path, document] of profileDocuments(profiles, listed, withFiles, pageSize)) documents.set(path, document)
  return documents
}

const summaryFields = [
  ...['id', 'section', 'slug', 'headline', 'kicker', 'standfirst'],
  ...['published', 'updated', 'language', 'tags', 'topics', 'photo', 'canonical'],
  ...['sponsor', 'opinion', 'translations'],
]

function summaryOf(story: { live?: unknown }): Record<string, unknown> {
  const fields = Object.entries(story).filter(([field]) => summaryFields.includes(field))
  return { ...Object.fromEntries(fields), ...liveMark(story.live) }
}

/** Returns the fields of a story or an author, with each picture's name replaced by the picture. */
function withPictureFiles(fields: object, pictures: Map<string, RenderedPicture>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, withPictures(value, pictures)]))
}

function withPictures(value: unknown, pictures: Map<string, RenderedPicture>): unknown {
  if (Array.isArray(value)) return value.map((item) => withPictures(item, pictures))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([field, inner]) => [field, withPictures(inner, pictures)] as const)
  const name = 'picture' in value ? value.picture : undefined
  if (typeof name !== 'string') return Object.fromEntries(fields)
  const picture = pictures.get(name)
  if (picture === undefined) throw new Error(`No picture is called "${name}".`)
  const photo = { ...picture, ...Object.fromEntries(fields.filter(([field]) => field !== 'picture')) }
  return { ...photo, line: readPhotoLine(v.parse(photoWords, photo)) }
}
