import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { summarySchema } from '../reader/library/articleSchema'
import type { ReadStory } from './siteReading'

const fileName = '.stories.json'

const storeSchema = v.object({
  /** What the stories depend on beside themselves: the system that they were read from, and how. */
  basis: v.string(),
  stories: v.array(
    v.tuple([
      v.string(),
      v.object({
        summary: summarySchema,
        text: v.string(),
        sections: v.array(v.string()),
        addresses: v.array(v.string()),
        authorPages: v.array(v.object({ name: v.string(), slug: v.string() })),
        changed: v.number(),
      }),
    ]),
  ),
})

/** The stories that the last build read on the same basis, by path; none when there was no such build. */
export async function readStore(out: string, basis: string): Promise<Map<string, ReadStory>> {
  const text = await readFile(join(out, fileName), 'utf8').catch(() => '')
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), storeSchema), text)
  return new Map(result.success && result.output.basis === basis ? result.output.stories : [])
}

/** Keeps the stories that a build has read, for the next one. */
export async function writeStore(out: string, basis: string, stories: ReadonlyMap<string, ReadStory>): Promise<void> {
  await writeFile(join(out, fileName), JSON.stringify({ basis, stories: [...stories] }))
}
