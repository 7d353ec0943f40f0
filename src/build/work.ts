import { workerData } from 'node:worker_threads'
import { drawPage } from '../reader/app/drawPage'
import type { SourceSettings } from '../sources/sourceSettings'
import { openForBuild } from './builtSource'
import type { Drawing, DrawnFile } from './drawPages'
import { pageWriter } from './page'
import type { SiteReading } from './siteReading'
import { storedSource } from './storedSource'

/** As in `reader/app/reader.ts`. */
declare const SOURCE_SETTINGS: SourceSettings

/** What `drawPages` gives every worker, as tinypool hands it on. */
const [, drawing]: [unknown, Drawing] = workerData

const stories: SiteReading['stories'] = new Map()
const source = openForBuild(SOURCE_SETTINGS, drawing.basePath, drawing.edition)
const write = pageWriter(
  drawing.reading === null
    ? source
    : storedSource({ ...drawing.reading, stories }, source, SOURCE_SETTINGS.isCanonical === true),
  drawPage,
  drawing,
)

/** Runs in a worker thread: writes the page at a path and returns what it was made from. */
export default async function drawFile({ path, story }: DrawnFile): Promise<Record<string, string>> {
  if (story !== null) stories.set(story.path, story)
  try {
    return await write(path)
  } finally {
    if (story !== null) stories.delete(story.path)
  }
}
