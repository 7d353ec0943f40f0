import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { summarySchema } from '../reader/library/articleSchema'
import type { ReadStory } from './siteReading'

const fileName = '.stories.json'

const storeSchema = v.object({
  /** The system that the stories were read from. */
  source: v.string(),
  stories: v.array(v.tuple([v.string(), v.object({ summary: summarySchema, text: v.string() })])),
})

/** The stories that the last build read from a source, by path; none when there was no such build. */
export async function readStore(out: string, source: string): Promise<Map<string, ReadStory>> {
  const text = await readFile(join(out, fileName), 'utf8').catch(() => '')
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), storeSchema), text)
  return new Map(result.success && result.output.source === source ? result.output.stories : [])
}

/** Keeps the stories that a build has read, for the next one. */
export async function writeStore(out: string, source: string, stories: ReadonlyMap<string, ReadStory>): Promise<void> {
  await writeFile(join(out, fileName), JSON.stringify({ source, stories: [...stories] }))
}
