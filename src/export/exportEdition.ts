import { setMaxListeners } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pMap from 'p-map'
import type { Summary } from '../model/article'
import { failureOf, ReadError, type ReadFailure } from '../model/readError'
import { openSource } from '../sources/openSource'
import type { SourceSettings } from '../sources/sourceSettings'
import { clearLeftovers, clearUnused } from './clearExport'
import { exportFeeds } from './exportFeeds'
import { storyFile } from './exportFolder'
import { openJournal } from './exportJournal'
import { leavePhotos, openPictures } from './exportPhotos'
import { exportReport, type Remark } from './exportReport'
import { exportStory, markOf } from './exportStory'
import { rateLimitedFetch } from './rateLimitedFetch'
import { writeIndexes } from './writeIndexes'

/** What to export, and how. */
export interface ExportSettings {
  source: SourceSettings
  /** The folder that the edition is written into. */
  folder: string
  /** How many stories of each section, the newest first. */
  limit: number
  /** How many things are asked of a host at a time. */
  concurrency: number
  withPhotos: boolean
  /** Takes out the stories that the source doesn't list any more. */
  prune: boolean
  /** How long a host that fails is left alone at first, in ms. */
  firstPause?: number
}

/** How far an export is. */
export interface ExportState {
  /** Stories that the source lists, as far as its feeds are read. */
  known: number
  /** Stories that are seen to: fetched, there already or refused. */
  done: number
  fetched: number
  refused: number
  photos: { files: number; bytes: number }
}

/** What an export came to. */
export interface ExportedEdition extends ExportState {
  remarks: Remark[]
}

/** With these the source says that nobody may read a story any more, or yet: an earlier version of it must not stay. */
const takenBack: ReadFailure[] = ['missing', 'withdrawn', 'embargoed', 'expired']

/**
 * Writes a whole edition (edition/1) from any source; started again, it fetches what is new, changed or was lost.
 * `tell` is called as the work goes on. When the signal is aborted, throws its reason, and what is fetched stays for the
 * next time. Throws a `ReadError` when the edition itself can't be read.
 */
export async function exportEdition(
  settings: ExportSettings,
  signal: AbortSignal,
  tell: (state: ExportState) => void = () => {},
): Promise<ExportedEdition> {
  const { folder, withPhotos } = settings
  // Every request listens to the one signal.
  setMaxListeners(0, signal)
  const report = exportReport()
  const journal = await openJournal(folder, `${settings.source.kind} ${settings.source.url}`)
  if (journal.isDamaged) report.note('journal', folder, 'could not be made out, so that everything is fetched again')
  const reader = rateLimitedFetch(settings.concurrency, settings.firstPause)
  const source = await openSource(settings.source, '/', reader.readDocument)
  const photos = withPhotos ? await openPictures(folder, reader.readFile, report) : leavePhotos(report)

  const state: ExportState = { known: 0, done: 0, fetched: 0, refused: 0, photos: photos.fetched }
  const listed = await exportFeeds(source, settings.limit, report, signal, (stories) => {
    state.known += stories
    tell(state)
  })
  state.known = listed.stories.size
  tell(state)

  async function exportOne([story, summary]: [string, Summary]): Promise<void> {
    signal.throwIfAborted()
    const mark = markOf(summary, withPhotos)
    const known = journal.stories.get(story)
    if (known?.mark !== mark || known.lost > 0) {
      try {
        journal.stories.set(story, { ...(await exportStory(source, summary, folder, photos, signal)), mark })
        state.fetched += 1
      } catch (error) {
        signal.throwIfAborted()
        if (isOfTheDisk(error)) throw error
        state.refused += 1
        report.noteError('story', story, error)
        if (takenBack.includes(failureOf(error))) {
          journal.stories.delete(story)
          await rm(join(folder, storyFile(story)), { force: true })
        }
      }
      await journal.saveNowAndThen()
    }
    state.done += 1
    tell(state)
  }

  try {
    await pMap(listed.stories, exportOne, { concurrency: settings.concurrency })
    // A feed that broke off, or lists nothing at all, doesn't say that its stories have left it.
    const isWhole = listed.stories.size > 0 && [...listed.feeds.values()].every((feed) => feed.isWhole)
    const gone = isWhole ? [...journal.stories.values()].filter(({ story }) => !listed.stories.has(story)) : []
    for (const { story } of gone) {
      report.note('story that left the feeds', story, settings.prune ? 'is taken out' : 'stays: --prune takes it out')
      if (settings.prune) journal.stories.delete(story)
    }
    const bound = await writeIndexes(folder, listed, journal, settings.prune ? gone : [], settings.source.url, signal)
    await clearLeftovers(folder, bound)
    if (settings.prune) await clearUnused(folder, journal)
    return { ...state, remarks: report.remarks }
  } finally {
    await journal.save()
  }
}

/** Such as "no space left": the system tells by which of its calls it failed, a source never does. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && !(error instanceof ReadError) && 'syscall' in error
}
