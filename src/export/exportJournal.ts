import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pMap from 'p-map'
import * as v from 'valibot'
import { storyFile, writeWhole } from './exportFolder'
import type { StoryDoubts } from './storyDoubts'

const storyEntry = v.object({
  /** The story as `section/slug`. */
  story: v.string(),
  /** Changes with anything that the source's feeds say of the story. */
  fingerprint: v.string(),
  canonical: v.string(),
  /** How many files of its photos could not be fetched. */
  lost: v.number(),
  /** The editor's choice of what to read next, as `section/slug`, whether it is in the export or not. */
  related: v.array(v.string()),
  /** What readers miss of it, or may take wrongly. */
  doubts: v.optional(v.array(v.string()), []),
  /** Fields of its summary that aren't those of the story itself. */
  card: v.record(v.string(), v.unknown()),
})

const journalSchema = v.object({
  format: v.literal('export/2'),
  source: v.string(),
  stories: v.array(storyEntry),
  feeds: v.array(v.object({ section: v.string(), stories: v.array(v.string()) })),
  /** What was left out of the documents that stories came in, by their addresses. */
  documents: v.optional(v.array(v.object({ story: v.string(), doubts: v.array(v.string()) })), []),
})

export type StoryEntry = v.InferOutput<typeof storyEntry>

/** What an export holds, and where it came from. */
export interface ExportJournal {
  /** Stories whose documents are written, by `section/slug`. */
  stories: Map<string, StoryEntry>
  /** The stories of each section in the order of its feed, newest first. */
  feeds: Map<string, string[]>
  /** What was left out of documents that stories came in, and belongs to none of them. */
  documents: StoryDoubts[]
  /** The journal's file could not be read; the export starts over. */
  isDamaged: boolean
  save(): Promise<void>
  /** Saves unless that was done so recently that saving would cost more than the export itself. */
  saveIfDue(): Promise<void>
}

const journalFile = '.export.json'
const shortestInterval = 2000

/**
 * Opens the journal of an export. `source` names where the stories come from. Throws when the folder holds an edition from
 * elsewhere, which would be overwritten.
 */
export async function openJournal(folder: string, source: string): Promise<ExportJournal> {
  const file = join(folder, journalFile)
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null && (await isThere(join(folder, 'edition.json'))))
    throw new Error(`${folder} holds an edition that this command did not write. Choose another folder.`)
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), journalSchema), text)
  if (read.success && read.output.source !== source)
    throw new Error(`${folder} holds an edition from ${read.output.source}. Choose another folder.`)
  const known = read.success ? read.output : { stories: [], feeds: [], documents: [] }

  const written = await pMap(known.stories, ({ story }) => isThere(join(folder, storyFile(story))), { concurrency: 8 })
  const stories = new Map(known.stories.filter((_, index) => written[index]).map((entry) => [entry.story, entry]))
  const feeds = new Map(known.feeds.map((feed) => [feed.section, feed.stories]))
  let nextSave = 0
  let saving = Promise.resolve()

  function save(): Promise<void> {
    saving = saving.then(async () => {
      const started = performance.now()
      const written: v.InferOutput<typeof journalSchema> = {
        format: 'export/2',
        source,
        stories: [...stories.values()],
        feeds: [...feeds].map(([section, stories]) => ({ section, stories })),
        documents: journal.documents,
      }
      await writeWhole(file, JSON.stringify(written))
      nextSave = performance.now() + Math.max(shortestInterval, 20 * (performance.now() - started))
    })
    return saving
  }

  const journal: ExportJournal = {
    stories,
    feeds,
    documents: known.documents,
    isDamaged: text !== null && !read.success,
    save,
    async saveIfDue() {
      if (performance.now() < nextSave) return
      nextSave = Number.POSITIVE_INFINITY
      await save()
    },
  }
  return journal
}

/** What an export's journal says of its stories and of their documents; nothing where an edition has none, or a damaged one. */
export async function journalledDoubts(folder: string): Promise<StoryDoubts[]> {
  const text = await readFile(join(folder, journalFile), 'utf8').catch(() => null)
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), journalSchema), text)
  return read.success ? [...read.output.stories, ...read.output.documents] : []
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
