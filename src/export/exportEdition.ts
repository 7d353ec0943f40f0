import { setMaxListeners } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pMap from 'p-map'
import type { Summary } from '../model/article'
import { failureOf, ReadError } from '../model/readError'
import { undatedSource } from '../sources/answer'
import { openPublished } from '../sources/openPublished'
import { openSource } from '../sources/openSource'
import type { SourceSettings } from '../sources/sourceSettings'
import { clearLeftovers, clearUnused } from './clearExport'
import { exportFeeds } from './exportFeeds'
import { isGone, storyFile } from './exportFolder'
import { exportIdentity } from './exportIdentity'
import { type ExportJournal, openJournal } from './exportJournal'
import { leavePhotosInPlace, openPictures } from './exportPhotos'
import { describeProfiles } from './exportProfiles'
import { exportReport, type Remark } from './exportReport'
import { exportStaticPages } from './exportStaticPages'
import { exportStory, fingerprintOf } from './exportStory'
import { rateLimitedFetch } from './rateLimitedFetch'
import { collectLeftOut, type StoryDoubts } from './storyDoubts'
import { writeIndexes } from './writeIndexes'

/** What to export, and how. */
export interface ExportSettings {
  source: SourceSettings
  /** The folder that the edition is written into. */
  folder: string
  /** How many stories of each section, the newest first. */
  limit: number
  /** How many requests are sent to a host at a time. */
  concurrency: number
  withPhotos: boolean
  /** Removes the stories that the source no longer lists. */
  prune: boolean
  /** How long to wait before the first retry, in ms. */
  firstPause?: number
}

/** How far an export has got. */
export interface ExportState {
  /** Stories that the source lists, as far as its feeds have been read. */
  known: number
  /** Stories that are finished: fetched, up to date or refused. */
  done: number
  fetched: number
  refused: number
  photos: { files: number; bytes: number }
}

/** The outcome of an export. */
export interface ExportedEdition extends ExportState {
  remarks: Remark[]
}

/**
 * Writes a whole edition (edition/1) from any source; run again, it fetches what is new, has changed or was lost. Calls
 * `onProgress` as it goes. Throws the signal's reason when that is aborted; what was fetched stays for the next run. Throws a
 * `ReadError` when the edition itself can't be read.
 */
export async function exportEdition(
  settings: ExportSettings,
  signal: AbortSignal,
  onProgress: (state: ExportState) => void = () => {},
): Promise<ExportedEdition> {
  const { folder, withPhotos } = settings
  // Every request listens to the one signal.
  setMaxListeners(0, signal)
  const report = exportReport()
  const journal = await openJournal(folder, `${settings.source.kind} ${settings.source.url}`)
  if (journal.isDamaged) report.note('journal', folder, 'could not be read, so everything is fetched again')
  const reader = rateLimitedFetch(settings.concurrency, settings.firstPause)
  const source = undatedSource(openSource(settings.source, '/', reader.readDocument))
  const published = await openPublished(settings.source, reader.readDocument)
  const photos = withPhotos ? await openPictures(folder, reader.readFile, report) : leavePhotosInPlace(report)

  const state: ExportState = { known: 0, done: 0, fetched: 0, refused: 0, photos: photos.fetched }
  const leftOut = collectLeftOut()
  const listed = await exportFeeds(source, settings.limit, report, signal, (stories) => {
    state.known += stories
    onProgress(state)
  }).catch((error: unknown) => {
    leftOut.close()
    throw error
  })
  state.known = listed.stories.size
  onProgress(state)

  async function exportOne([story, summary]: [string, Summary]): Promise<void> {
    signal.throwIfAborted()
    const fingerprint = fingerprintOf(summary, withPhotos)
    const known = journal.stories.get(story)
    if (known?.fingerprint !== fingerprint || known.lost > 0) {
      try {
        journal.stories.set(story, {
          ...(await exportStory(source, summary, folder, photos, leftOut.take, signal)),
          fingerprint,
        })
        state.fetched += 1
      } catch (error) {
        signal.throwIfAborted()
        if (isDiskError(error)) throw error
        state.refused += 1
        report.noteError('story', story, error)
        if (isGone(failureOf(error))) {
          journal.stories.delete(story)
          await rm(join(folder, storyFile(story)), { force: true })
        }
      }
      await journal.saveIfDue()
    }
    state.done += 1
    onProgress(state)
  }

  try {
    await pMap(listed.stories, exportOne, { concurrency: settings.concurrency })
    journal.documents = leftOut.rest()
    for (const { story, doubts } of [...doubtedIn(journal), ...journal.documents])
      report.note('left out or in doubt', story, 'something of it', doubts.join(', '))
    // A feed that broke off, or lists nothing at all, doesn't say that its stories have left it.
    const isWhole = listed.stories.size > 0 && [...listed.feeds.values()].every((feed) => feed.isWhole)
    const gone = isWhole ? [...journal.stories.values()].filter(({ story }) => !listed.stories.has(story)) : []
    for (const { story } of gone) {
      report.note('story that left the feeds', story, settings.prune ? 'is removed' : 'stays: --prune removes it')
      if (settings.prune) journal.stories.delete(story)
    }
    const profiles = await describeProfiles(source, photos, signal)
    const allPages = (await published?.staticPages(signal)) ?? []
    const staticPages = await exportStaticPages(source, listed.edition, allPages, folder, photos, report, signal)
    const identity = await exportIdentity(settings, reader, report, signal)
    const removed = settings.prune ? gone : []
    const parts = { listed, removed, profiles, staticPages, identity, site: settings.source.url }
    await clearLeftovers(folder, await writeIndexes(folder, journal, parts, signal))
    if (settings.prune) await clearUnused(folder, journal)
    return { ...state, remarks: report.remarks }
  } finally {
    leftOut.close()
    await journal.save()
  }
}

/** The stories of an export that have doubts. */
function doubtedIn({ stories }: ExportJournal): StoryDoubts[] {
  return [...stories.values()].filter(({ doubts }) => doubts.length > 0)
}

/** Whether an error comes from the disk, such as "no space left": the system names the call that failed, a source never does. */
function isDiskError(error: unknown): boolean {
  return error instanceof Error && !(error instanceof ReadError) && 'syscall' in error
}
