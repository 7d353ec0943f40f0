import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'

const answerSchema = v.union([
  v.object({ path: v.string(), inputs: v.record(v.string(), v.string()) }),
  v.object({ path: v.string(), failure: v.string() }),
])
export type Answer = v.InferOutput<typeof answerSchema>

/** How many pages a worker has waiting, so that it never waits itself. */
const ahead = 4

/**
 * Has a crew of worker threads, one for each core, work through `paths`. Takes the worker's file and its settings; calls
 * `onAnswer` for each page as it is done.
 */
export async function crewThrough(paths: string[], file: URL, settings: unknown, onAnswer: (answer: Answer) => void) {
  const waiting = paths.values()
  const size = Math.min(availableParallelism(), Math.ceil(paths.length / ahead))
  await Promise.all(Array.from({ length: size }, () => work()))

  function work(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(file, {
        workerData: settings,
        env: { ...process.env, NODE_ENV: 'production' },
        // A page leaves megabytes behind: with more room for the young, fewer of them are taken for old.
        resourceLimits: { maxYoungGenerationSizeMb: 64 },
      })
      let open = 0
      const next = () => {
        const { value: path, done } = waiting.next()
        if (!done) {
          open++
          worker.postMessage(path)
        } else if (open === 0) {
          void worker.terminate().then(() => resolve())
        }
      }
      worker.on('error', reject)
      worker.on('message', (message: unknown) => {
        open--
        onAnswer(v.parse(answerSchema, message))
        next()
      })
      for (let pages = 0; pages < ahead; pages++) next()
    })
  }
}
