import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { drawPage } from '../reader/app/drawPage'
import type { SourceSettings } from '../sources/sourceSettings'
import { openForBuild } from './builtSource'
import { pageWriter } from './page'

/** As in `app/reader.ts`. */
declare const SOURCE_SETTINGS: SourceSettings

const assetsSchema = v.object({ modules: v.array(v.string()), sheets: v.array(v.string()), style: v.string() })

/** A worker thread: writes the pages that it is told to and says what each was made from. */
const settings = v.parse(
  v.object({
    basePath: v.string(),
    edition: v.string(),
    out: v.string(),
    quality: v.nullable(v.number()),
    hasAnswers: v.boolean(),
    frame: v.object({
      shell: v.string(),
      shellAssets: assetsSchema,
      assets: v.array(assetsSchema),
      opening: v.array(v.string()),
      address: v.string(),
    }),
  }),
  workerData,
)
const source = openForBuild(SOURCE_SETTINGS, settings.basePath, settings.edition)
const write = pageWriter(source, drawPage, settings)

parentPort?.on('message', async (message: unknown) => {
  const path = v.parse(v.string(), message)
  try {
    parentPort?.postMessage({ path, inputs: await write(path) })
  } catch (error) {
    parentPort?.postMessage({ path, failure: error instanceof Error ? error.message : String(error) })
  }
})
