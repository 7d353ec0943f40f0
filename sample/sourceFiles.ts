import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type PictureSpec, pictureSpecSchema } from './pictureSpec'
import { profilesSchema, type SourceProfiles } from './profiles'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())
const asWritten = v.optional(v.unknown())

const frontSchema = v.strictObject({
  title: words,
  language: words,
  timeZone: words,
  sections: v.array(v.strictObject({ name: words, slug: words })),
  pages: v.optional(v.array(words), []),
  front: v.strictObject({ top: v.array(v.string()) }),
  pageSize: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

/** Checks what building needs and that no field is misspelt; the rest is validated as edition/1 when it is written. */
const storySchema = v.strictObject({
  headline: words,
  kicker: asWritten,
  standfirst: asWritten,
  authors: v.optional(v.array(words)),
  byline: asWritten,
  dateline: asWritten,
  published: v.pipe(v.string(), v.isoTimestamp()),
  updated: asWritten,
  language: v.optional(words),
  canonical: asWritten,
  sponsor: asWritten,
  opinion: asWritten,
  tags: v.optional(v.array(words)),
  translations: asWritten,
  photo: asWritten,
  body: v.pipe(v.array(v.unknown()), v.minLength(1)),
  corrections: asWritten,
  related: v.optional(v.array(v.string()), []),
  live: asWritten,
})

const staticPageSchema = v.strictObject({ title: words, body: v.array(v.unknown()), updated: asWritten })

/** A page that is no story; its slug is the name of its file. */
export type SourceStaticPage = v.InferOutput<typeof staticPageSchema> & { slug: string }

/** A story as it was written; its section and slug are the names of its folder and file. */
export type SourceStory = v.InferOutput<typeof storySchema> & { id: string; section: string; slug: string }

/** What a newsroom wrote by hand: the edition, its stories, and how each picture is made. */
export interface EditionSource {
  edition: v.InferOutput<typeof frontSchema>
  stories: SourceStory[]
  /** The static pages, in the footer's order. */
  pages: SourceStaticPage[]
  profiles: SourceProfiles
  pictures: Map<string, PictureSpec>
}

/** Reads the folder of an edition's source files. Throws an error that names the file and what is wrong in it. */
export async function readSourceFiles(folder: string): Promise<EditionSource> {
  const edition = await parsed(frontSchema, join(folder, 'edition.json'))
  const stories = await Promise.all(
    edition.sections.map(async ({ slug: section }) => {
      const names = await documentsIn(join(folder, 'articles', section))
      return Promise.all(
        names.map(async (slug): Promise<SourceStory> => {
          const story = await parsed(storySchema, join(folder, 'articles', section, `${slug}.json`))
          return { ...story, id: `${section}/${slug}`, section, slug }
        }),
      )
    }),
  )
  const pages = await Promise.all(
    edition.pages.map(async (slug) => ({
      ...(await parsed(staticPageSchema, join(folder, 'pages', `${slug}.json`))),
      slug,
    })),
  )
  const profiles = await parsed(profilesSchema, join(folder, 'profiles.json'))
  const names = await documentsIn(join(folder, 'pictures'))
  const pictures = await Promise.all(
    names.map(
      async (name) => [name, await parsed(pictureSpecSchema, join(folder, 'pictures', `${name}.json`))] as const,
    ),
  )
  return { edition, stories: stories.flat(), pages, profiles, pictures: new Map(pictures) }
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
  throw new Error(`${file} can't be used. ${wrong.join('; ')}`)
}

async function json(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} can't be read as JSON`, { cause: error })
  }
}
