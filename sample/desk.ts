import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Recipe, recipeSchema } from './recipe'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const asPrinted = v.optional(v.unknown())

const frontSchema = v.strictObject({
  title: words,
  language: words,
  timeZone: words,
  sections: v.array(v.strictObject({ name: words, slug: words })),
  front: v.strictObject({ top: v.array(v.string()) }),
  pageSize: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

/** Only what composing needs is looked at here, and that no name is misspelt: the rest is proofread as it is printed. */
const storySchema = v.strictObject({
  headline: words,
  kicker: asPrinted,
  standfirst: asPrinted,
  authors: asPrinted,
  byline: asPrinted,
  dateline: asPrinted,
  published: v.pipe(v.string(), v.isoTimestamp()),
  updated: asPrinted,
  language: v.optional(words),
  canonical: asPrinted,
  tags: asPrinted,
  photo: asPrinted,
  body: v.pipe(v.array(v.unknown()), v.minLength(1)),
  corrections: asPrinted,
  related: v.optional(v.array(v.string()), []),
})

/** A story as it lies on the desk; its section and slug are the names of its folder and file. */
export type DeskStory = v.InferOutput<typeof storySchema> & { id: string; section: string; slug: string }

/** What a newsroom wrote by hand: the edition, its stories, and how each picture is made. */
export interface Desk {
  edition: v.InferOutput<typeof frontSchema>
  stories: DeskStory[]
  recipes: Map<string, Recipe>
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
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

async function parsed<Schema extends v.GenericSchema>(schema: Schema, file: string): Promise<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, await json(file))
  if (result.success) return result.output
  const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'document'}: ${issue.message}`)
  throw new Error(`${file} can't be printed. ${wrong.join('; ')}`)
}

async function json(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} can't be read as JSON`, { cause: error })
  }
}
