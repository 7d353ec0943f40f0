import { availableParallelism } from 'node:os'
import pMap from 'p-map'
import Tinypool from 'tinypool'
import * as v from 'valibot'
import type { DocumentTemplate } from '../render/document'
import type { Coding } from './compress'
import type { ReadStory } from './siteReading'
import type { StoredReading } from './storedSource'
import type { Inputs } from './trackInputs'

/** What the pages of a build have in common. */
export interface Drawing {
  /** The path that the reader is served under, ending in a slash. */
  basePath: string
  /** The folder of the edition that the pages are made from, where they are. */
  edition: string
  /** What was read for the pages, but for the stories; null where they are made from an edition. */
  reading: Omit<StoredReading, 'stories'> | null
  /** The folder that pages are written to, and the one of the last build, whose files are taken over where they say the same. */
  out: string
  last: string
  template: DocumentTemplate
  /** The codings in which each page has a copy, and the quality of Brotli's. */
  codings: Coding[]
  quality: number
}

/** A page to be drawn: its path and, where the pages are made from a reading, the story that it shows. */
export interface DrawnFile {
  path: string
  story: (ReadStory & { path: string }) | null
}

/** What became of a page: what it was made from, or why it can't be drawn. */
const resultSchema = v.object({ inputs: v.record(v.string(), v.string()), failure: v.nullable(v.string()) })
export type DrawnResult = v.InferOutput<typeof resultSchema>

/** How many pages a worker is given at once: each message costs as much as a tenth of a page. */
const together = 8
/** How many such messages each worker has waiting, so that it never waits itself. */
const waiting = 2

/**
 * Draws pages in worker threads, one for each core. Takes the worker's file; returns by path what each page was made from or,
 * if it can't be drawn, why. Calls `onPage` after each page.
 */
export async function drawPages(pages: DrawnFile[], worker: string, drawing: Drawing, onPage: () => void) {
  const drawn = new Map<string, Inputs>()
  const failures = new Map<string, string>()
  if (pages.length === 0) return { drawn, failures }
  const threads = Math.min(availableParallelism(), Math.ceil(pages.length / together))
  const pool = new Tinypool({
    filename: worker,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: waiting,
    isolateWorkers: false,
    workerData: drawing,
    env: { NODE_ENV: 'production' },
    // A page leaves megabytes behind: with more room for the young, fewer of them are taken for old.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  try {
    await pMap(
      batchesOf(pages),
      async (batch) => {
        const results = v.parse(v.array(resultSchema), await pool.run(batch))
        for (const [at, { inputs, failure }] of results.entries()) {
          const path = batch[at]?.path ?? ''
          if (failure === null) drawn.set(path, inputs)
          else failures.set(path, failure)
          onPage()
        }
      },
      { concurrency: threads * waiting },
    )
  } finally {
    await pool.destroy()
  }
  return { drawn, failures }
}

function batchesOf(pages: DrawnFile[]): DrawnFile[][] {
  const count = Math.ceil(pages.length / together)
  return Array.from({ length: count }, (_, at) => pages.slice(at * together, (at + 1) * together))
}
