import { isFramedPath, notFoundPath, ownPaths } from '../model/paths'
import type { DocumentTemplate } from '../render/document'
import { BuildError } from './buildError'
import { type Coding, pageQuality } from './compress'
import type { Content } from './content'
import { drawPages } from './drawPages'
import { liveFilesIn } from './liveFiles'
import { pageFiles } from './page'
import { storyPathIn } from './paths'
import type { BuildRecord } from './record'
import { reuseFiles } from './siteFolder'
import type { Loss } from './siteReading'
import type { Inputs } from './trackInputs'

interface Settings {
  worker: string
  template: DocumentTemplate
  basePath: string
  codings: Coding[]
  last: string
  next: string
}

/**
 * Draws the pages of the new site, and takes over those of the last one whose content and code are as they were. Returns how many
 * were drawn, what each page was made from, and the stories that can't be drawn: of these the last build's pages stay. Throws
 * a `BuildError` when any other page can't be drawn.
 */
export async function placePages(
  { paths, edition, reading, storyAt, isFresh }: Content,
  { worker, template, basePath, codings, last, next }: Settings,
  earlier: BuildRecord['pages'],
) {
  const inputs: BuildRecord['pages'] = {}
  const stale: string[] = []
  for (const path of [...paths, ...ownPaths, notFoundPath]) {
    const before = earlier[path]
    if (before !== undefined && (await isFresh(before))) keepPage(path, before)
    else stale.push(path)
  }

  const quality = pageQuality(stale.length)
  const drawing = { basePath, edition, reading, out: next, last, template, codings, quality }
  const pages = stale.map((path) => ({ path, story: storyAt(path) }))
  const { drawn, failures } = await drawPages(pages, worker, drawing, progress(stale.length))
  for (const [path, made] of drawn) inputs[path] = made
  return { drawn: drawn.size, inputs, losses: [...failures].map(([path, reason]) => lossOf(path, reason)) }

  function keepPage(path: string, before: Inputs): void {
    inputs[path] = before
    const names = [...Object.values(pageFiles(path)), ...(isFramedPath(path) ? [] : liveFilesIn(last, path))]
    reuseFiles(
      last,
      next,
      names.filter((name) => name !== ''),
    )
  }

  function lossOf(path: string, reason: string): Loss {
    if (storyPathIn(path) === null)
      throw new BuildError(`The page ${path} can’t be made: ${reason}`, 'Mend this first.')
    const isKept = earlier[path] !== undefined
    // Without inputs a page is never fresh: the next build tries again.
    if (isKept) keepPage(path, {})
    return { path, headline: '', reason, isKept }
  }
}

/** Says how far a long build is, where somebody looks on. */
function progress(pages: number): () => void {
  let done = 0
  return () => {
    done++
    if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${pages} pages${done === pages ? '\n' : ''}`)
  }
}
