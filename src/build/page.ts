import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '../model/article'
import { isFramedPath, notFoundPath, storyPath } from '../model/paths'
import { documentOf } from '../render/document'
import type { DrawPage } from '../render/drawPage'
import { oembedOf, oembedPath } from '../render/oembed'
import type { Site } from '../render/site'
import type { ContentSource } from '../sources/contentSource'
import { recordCards, withoutListInputs } from './cards'
import { hasCopies, writeCompressed } from './compress'
import type { Drawing } from './drawPages'
import { liveDocuments, livePostsPaths } from './liveFiles'
import { storyPathIn } from './paths'
import { reuseFiles } from './siteFolder'
import { dedupedSource, type Inputs, trackInputs } from './trackInputs'

/** The name of the document beside a page that holds its answers, as JSON: `{ path, answers }`, which the HTML carries too. */
const answersFile = 'page.json'

/** The names of the files that a page consists of, without their compressed copies; some pages lack the later ones. */
export function pageFiles(path: string): { html: string; answers: string; oembed: string } {
  // The name by which hosts know the page for what isn't there.
  if (path === notFoundPath) return { html: '404.html', answers: '', oembed: '' }
  const folder = decodeURI(path).replace(/^\//, '')
  return {
    html: join(folder, 'index.html'),
    answers: join(folder, answersFile),
    oembed: join('oembed', `${folder}.json`),
  }
}

/**
 * Makes the writer of a source's pages: a function from a path to what its page was made from. It throws when the page can't
 * be drawn. With a story's page goes its oEmbed answer and, where the newsroom's system would have to be asked for them, the
 * page's answers. A page that says what it said in the last build is taken over, so that its time of change means something.
 */
export function pageWriter(
  source: ContentSource,
  drawPage: DrawPage,
  { basePath, reading, out, last, template, codings, quality }: Drawing,
): (path: string) => Promise<Inputs> {
  const asked = dedupedSource(source)
  const isFirst = !existsSync(last)
  const folders = new Set<string>()
  const askedForStory = withoutListInputs(asked)

  async function draw(path: string) {
    const page = await drawPage(path, basePath, storyPathIn(path) === null ? asked : askedForStory)
    recordCards(page.recommended)
    return page
  }

  async function write(name: string, text: string, copies = codings): Promise<void> {
    const before = join(last, name)
    if (!isFirst && textOf(before) === text && hasCopies(before, copies)) return reuseFiles(last, out, [name])
    const folder = dirname(join(out, name))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeCompressed(join(out, name), text, copies, quality)
  }

  return async (path) => {
    const { result: page, inputs } = await trackInputs(() => draw(path))
    const files = pageFiles(path)
    await write(files.html, documentOf(page, template))
    if (reading !== null && files.answers !== '' && !isFramedPath(path))
      await write(files.answers, JSON.stringify(page.firstPage))
    if (page.article !== null && storyPath(page.article) === path) {
      const site = { edition: page.edition, address: template.address }
      await write(decodeURI(oembedPath(page.article)), JSON.stringify(oembedOf(page.article, site)), [])
      // Of what was read from a newsroom's system, the posts would be old soon: readers ask the server, or the system itself.
      if (reading === null && page.article.live !== undefined) await writeLive(page.article, site)
    }
    return inputs
  }

  /** Writes what belongs to a live story besides its page. Its own document is among that page's inputs already. */
  async function writeLive({ section, slug }: Article, site: Site): Promise<void> {
    const story = await asked.article(section, slug, new AbortController().signal)
    if (story.live === undefined) return
    for (const [name, text] of liveDocuments(story, story.live, site)) await write(name, text)
    for (const path of livePostsPaths(story, story.live)) {
      await write(pageFiles(path).html, documentOf(await drawPage(path, basePath, asked), template))
    }
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
