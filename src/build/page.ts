import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { storyPath } from '../model/article'
import { framedPath } from '../model/paths'
import { type DocumentTemplate, documentOf } from '../render/document'
import type { DrawPage } from '../render/drawPage'
import { oembedOf, oembedPath } from '../render/oembed'
import type { ContentSource } from '../sources/contentSource'
import { writeCompressed } from './compress'
import { dedupedSource, type Inputs, trackInputs } from './trackInputs'

interface Settings {
  /** The path that the reader is served under, ending in a slash. */
  basePath: string
  /** The folder that pages are written to. */
  out: string
  frame: DocumentTemplate
  /** Of the Brotli copy of each page, which has a gzip copy too; null for neither. */
  quality: number | null
  /** Whether each page's answers are written beside it, so that browsers needn't ask the newsroom's server for them. */
  hasAnswers: boolean
}

/** The name of the document beside a page that holds its answers, as JSON: `{ path, answers }`, which the HTML carries too. */
const answersFile = 'page.json'

/**
 * Makes the writer of a source's pages: a function from a path to what its page was made from. It throws when the page can't
 * be drawn. With a story's page goes its oEmbed answer. A page that came out as it was before is left alone, so that its time of change means something.
 */
export function pageWriter(
  source: ContentSource,
  drawPage: DrawPage,
  { basePath, out, frame, quality, hasAnswers }: Settings,
): (path: string) => Promise<Inputs> {
  const asked = dedupedSource(source)
  const folders = new Set<string>()
  const makeFolder = (folder: string) => {
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
  }
  const write = (file: string, text: string) => {
    if (quality === null) writeFileSync(file, text)
    else writeCompressed(file, text, quality)
  }
  return async (path) => {
    const { result: page, inputs } = await trackInputs(() => drawPage(path, basePath, asked))
    const file = join(out, decodeURI(path), 'index.html')
    const html = documentOf(page, frame)
    if (textOf(file) === html) return inputs
    makeFolder(dirname(file))
    write(file, html)
    if (hasAnswers && !path.startsWith(framedPath)) {
      write(join(dirname(file), answersFile), JSON.stringify(page.firstPage))
    }
    if (page.article !== null && storyPath(page.article) === path) {
      const answer = join(out, decodeURI(oembedPath(page.article)))
      makeFolder(dirname(answer))
      writeFileSync(answer, JSON.stringify(oembedOf(page.article, { edition: page.edition, address: frame.address })))
    }
    return inputs
  }
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
