import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { build } from 'vite'

const times = v.object({
  /** The slower of two bodies of 5 MB: paragraphs alone, and with figures in a page builder's boxes. */
  long: v.number(),
  /** The slowest of the bodies that are one long line, or elements within elements. */
  odd: v.number(),
})

/** The processor time that bodies take to be read which are made to cost time, in ms. */
export type HtmlTimes = v.InferOutput<typeof times>

/**
 * Measures the code as browsers get it, bundled, in a process of its own. `tsx` keeps the name of each function when it is made,
 * which adds more than half to these times.
 */
export async function measureHtml(): Promise<HtmlTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'html-times-'))
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: 'tests/bench/htmlTimes.ts',
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'times.mjs' } },
      },
    })
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'times.mjs')])
    return v.parse(times, JSON.parse(stdout))
  } finally {
    await rm(folder, { recursive: true })
  }
}
