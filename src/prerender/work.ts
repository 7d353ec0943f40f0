import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { pageWriter } from './page'

/** A worker thread: writes the pages that it is told to, one at a time, and says what each was made from. */
const settings = v.parse(
  v.object({
    basePath: v.string(),
    edition: v.string(),
    out: v.string(),
    frame: v.object({
      shell: v.string(),
      modules: v.array(v.array(v.string())),
      opening: v.array(v.string()),
      address: v.string(),
    }),
  }),
  workerData,
)
const write = pageWriter(settings)

parentPort?.on('message', async (message: unknown) => {
  const path = v.parse(v.string(), message)
  try {
    parentPort?.postMessage({ path, inputs: await write(path) })
  } catch (error) {
    parentPort?.postMessage({ path, failure: error instanceof Error ? error.message : String(error) })
  }
})
