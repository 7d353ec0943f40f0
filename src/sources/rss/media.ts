import * as v from 'valibot'
import { paragraphIn } from '../loosePlainText'
import { attribute, elements, optionalText, texts } from './fields'

const words = {
  'media:title': optionalText,
  'media:description': optionalText,
  'media:credit': texts,
  'media:copyright': optionalText,
}
const thumbnail = v.object({ '@url': v.string(), '@width': attribute, '@height': attribute })
const content = v.object({
  '@url': v.string(),
  '@type': attribute,
  '@medium': attribute,
  '@width': attribute,
  '@height': attribute,
  'media:thumbnail': elements(thumbnail),
  ...words,
})
const fields = { 'media:content': elements(content), 'media:thumbnail': elements(thumbnail), ...words }

/** What Media RSS says of an item: https://www.rssboard.org/media-rss */
export const mediaFields = { ...fields, 'media:group': elements(v.object(fields)) }

type Fields = v.InferOutput<v.ObjectSchema<typeof fields, undefined>>
type Words = Pick<Fields, keyof typeof words>

/** A file of a picture or recording. Words are empty, and sizes 0, where nothing is known. */
export interface MediaFile {
  url: string
  type: string
  medium: string
  width: number
  height: number
  title: string
  description: string
  credit: string
  copyright: string
}

/** One picture or recording in one or several files, the words of the group, or of the item, with each. */
export type MediaSet = MediaFile[]

/** The sets of files of an item, and the description that stands beside them. What stands in no group is a set by itself. */
export function mediaIn(item: Fields & { 'media:group': Fields[] }): { sets: MediaSet[]; description: string } {
  const sets = [
    ...item['media:group'].map((group) => filesOf(group, item)),
    ...filesOf(item, item).map((file) => [file]),
  ]
  const group = item['media:group'].find((each) => each['media:description'] !== '')
  return {
    sets: sets.filter((set) => set.length > 0),
    description: group?.['media:description'] ?? item['media:description'],
  }
}

function filesOf(fields: Fields, item: Words): MediaFile[] {
  const thumbnails = [
    ...fields['media:content'].flatMap((each) => each['media:thumbnail']),
    ...fields['media:thumbnail'],
  ]
  return [
    ...fields['media:content'].map((each) => fileOf(each, [each, fields, item])),
    ...thumbnails.map((each) => fileOf({ ...each, '@type': '', '@medium': 'thumbnail' }, [fields, item])),
  ]
}

type Addressed = Record<'@url' | '@type' | '@medium' | '@width' | '@height', string>

function fileOf(file: Addressed, said: readonly Words[]): MediaFile {
  const [width = 0, height = 0] = [file['@width'], file['@height']].map((size) =>
    /^\d{1,5}$/.test(size) ? Number(size) : 0,
  )
  const first = (wordsOf: (words: Words) => string) => said.map(wordsOf).find((each) => each !== '') ?? ''
  return {
    url: file['@url'],
    type: file['@type'],
    medium: file['@medium'],
    width,
    height,
    title: first((words) => words['media:title']),
    description: first((words) => words['media:description']),
    credit: first((words) => [...new Set(words['media:credit'].map(paragraphIn))].join(' / ')),
    copyright: first((words) => words['media:copyright']),
  }
}
