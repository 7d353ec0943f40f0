import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { recipeSchema } from './recipe'

const slug = v.pipe(v.string(), v.nonEmpty())

const frontSchema = v.object({
  title: v.string(),
  language: v.string(),
  timeZone: v.string(),
  sections: v.array(v.object({ name: v.string(), slug })),
  front: v.object({ top: v.array(v.string()) }),
  pageSize: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

/** A story as it lies on the desk: its place comes from its file, and everything but what composing needs passes through. */
const storySchema = v.looseObject({
  headline: v.pipe(v.string(), v.nonEmpty()),
  published: v.pipe(v.string(), v.isoTimestamp()),
  body: v.pipe(v.array(v.unknown()), v.minLength(1)),
  related: v.optional(v.array(v.string()), []),
})

export type DeskStory = v.InferOutput<typeof storySchema> & { id: string; section: string; slug: string }

/** What a newsroom wrote by hand: the edition, its stories, and how each picture is made. */
export interface Desk {
  edition: v.InferOutput<typeof frontSchema>
  stories: DeskStory[]
  recipes: Map<string, v.InferOutput<typeof recipeSchema>>
}

/** Reads a desk's folder. Throws an error that names the file and what is wrong in it. */
export async function readDesk(folder: string): Promise<Desk> {
  const edition = await parsed(frontSchema, join(folder, 'edition.json'))
  const stories = await Promise.all(
    edition.sections.map(async ({ slug: section }) => {
      const names = await documentsIn(join(folder, 'articles', section))
      return Promise.all(
        names.map(async (slug): Promise<DeskStory> => {
          const story = await parsed(storySchema, join(folder, 'articles', section, `${slug}.json`))
          return { ...story, id: `${section}/${slug}`, section, slug }
        }),
      )
    }),
  )
  const names = await documentsIn(join(folder, 'pictures'))
  const recipes = await Promise.all(
    names.map(async (name) => [name, await parsed(recipeSchema, join(folder, 'pictures', `${name}.json`))] as const),
  )
  return { edition, stories: stories.flat(), recipes: new Map(recipes) }
}

async function documentsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
}

async function parsed<Schema extends v.GenericSchema>(schema: Schema, file: string): Promise<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, await json(file))
  if (result.success) return result.output
  throw new Error(`${file}: ${result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; ')}`)
}

async function json(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} can't be read as JSON`, { cause: error })
  }
}
