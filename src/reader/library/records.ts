import * as v from 'valibot'
import type { Article } from '../../model/article'
import { articleSchema } from './articleSchema'
import type { ReadingPosition } from './readingPosition'
import type { StoryText } from './storyText'

/** A story that the reader keeps, whole. */
export interface SavedStory {
  article: Article
  /** When the reader saved it, and when this copy of it was made, in ms since the Unix epoch. */
  savedAt: number
  copiedAt: number
  /** Addresses of the photo files that are kept with it. */
  photos: string[]
}

/** That a story was read, and how far. */
export interface Reading {
  id: string
  section: string
  slug: string
  /** BCP 47 tag; empty means the edition's. */
  language: string
  /** When it was last opened, in ms since the Unix epoch. */
  readAt: number
  headline: string
  /** What it said then; null for a story too long to keep twice. */
  text: StoryText | null
  /** Where reading stopped; null at the beginning and at the end. */
  place: ReadingPosition | null
}

/** What the reader wants kept and shown of what was read. */
export interface Choices {
  history: boolean
  marks: boolean
}

const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))
const words = v.pipe(v.string(), v.nonEmpty())

export const savedSchema: v.GenericSchema<unknown, SavedStory> = v.object({
  article: articleSchema,
  savedAt: time,
  copiedAt: time,
  photos: v.array(v.string()),
})

export const readingSchema: v.GenericSchema<unknown, Reading> = v.object({
  id: words,
  section: words,
  slug: words,
  language: v.string(),
  readAt: time,
  headline: words,
  text: v.nullable(v.object({ headline: v.string(), standfirst: v.string(), passages: v.array(v.string()) })),
  place: v.nullable(v.object({ block: v.pipe(v.number(), v.integer(), v.minValue(0)), print: v.string() })),
})

export const choicesSchema: v.GenericSchema<unknown, Choices> = v.object({ history: v.boolean(), marks: v.boolean() })

/** What a schema makes of a value; null for one that is not what it should be. */
export function readable<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output | null {
  const { success, output } = v.safeParse(schema, value)
  return success ? output : null
}

/** The values of a list that can be read: a bad one takes no other along. */
export function allReadable<Output>(schema: v.GenericSchema<unknown, Output>, values: unknown[]): Output[] {
  return values.map((value) => readable(schema, value)).filter((value) => value !== null)
}
