import * as v from 'valibot'
import type { Article } from '../../model/article'
import { articleSchema } from './articleSchema'
import type { ReadingPosition } from './readingPosition'
import type { StoryText } from './storyText'

/** A story that the reader has saved, whole. */
export interface SavedStory {
  article: Article
  /** When the reader saved it, in ms since the Unix epoch. */
  savedAt: number
  /** When its newsroom gave this version of it, in ms since the Unix epoch. */
  copiedAt: number
  /** Addresses of the photo files that are cached with it. */
  photos: string[]
}

/** An entry of the reading history: a story, and how far it was read. */
export interface Reading {
  id: string
  section: string
  slug: string
  /** BCP 47 tag; empty means the edition's. */
  language: string
  /** When it was last opened, in ms since the Unix epoch. */
  readAt: number
  headline: string
  /** Its text at that time; null when it is too long to store. */
  text: StoryText | null
  /** Where reading stopped; null at the beginning and at the end. */
  place: ReadingPosition | null
}

/** What the reader chose about the history. */
export interface Choices {
  /** Stories that are read are added to the history. */
  history: boolean
  /** Cards say which stories have been read. */
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

/** Parses a stored value; null when it doesn't match the schema. */
export function parseOrNull<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output | null {
  const { success, output } = v.safeParse(schema, value)
  return success ? output : null
}

/** The values of a list that match a schema, parsed. One bad value doesn't affect the others. */
export function parseEach<Output>(schema: v.GenericSchema<unknown, Output>, values: unknown[]): Output[] {
  return values.map((value) => parseOrNull(schema, value)).filter((value) => value !== null)
}
