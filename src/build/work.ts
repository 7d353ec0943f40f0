import { workerData } from 'node:worker_threads'
import { drawPage } from '../reader/app/drawPage'
import { undatedSource } from '../sources/answer'
import { openSource } from '../sources/openSource'
import type { SourceSettings } from '../sources/sourceSettings'
import { openBuildClient } from './buildClient'
import { reasonOf } from './buildError'
import { isLocal, openEditionForBuild } from './builtSource'
import type { Drawing, DrawnFile, DrawnResult } from './drawPages'
import { pageWriter } from './page'
import type { SiteReading } from './siteReading'
import { storedSource } from './storedSource'

/** As in `reader/app/reader.ts`. */
declare const SOURCE_SETTINGS: SourceSettings

/** What `drawPages` gives every worker, as tinypool hands it on. */
const [, drawing]: [unknown, Drawing] = workerData

const stories: SiteReading['stories'] = new Map()
const { readDocument } = openBuildClient()
const source = isLocal(SOURCE_SETTINGS)
  ? openEditionForBuild(SOURCE_SETTINGS, drawing.basePath, drawing.edition)
  : undatedSource(openSource(SOURCE_SETTINGS, drawing.basePath, readDocument))
const write = pageWriter(
  drawing.reading === null
    ? source
    : storedSource({ ...drawing.reading, stories }, source, SOURCE_SETTINGS.isCanonical === true),
  drawPage,
  drawing,
)

/** Runs in a worker thread: writes some pages, one after the other, and returns what each was made from or why it can't be drawn. */
export default async function drawFiles(files: DrawnFile[]): Promise<DrawnResult[]> {
  const results: DrawnResult[] = []
  for (const file of files) results.push(await drawFile(file))
  return results
}

async function drawFile({ path, story }: DrawnFile): Promise<DrawnResult> {
  if (story !== null) stories.set(story.path, story)
  try {
    return { inputs: await write(path), failure: null }
  } catch (error) {
    return { inputs: {}, failure: reasonOf(error) }
  } finally {
    if (story !== null) stories.delete(story.path)
  }
}
