import type { StoryDoubts } from '../export/storyDoubts'
import { translationDoubts } from '../export/translationDoubts'
import type { Summary } from '../model/article'
import { notFoundPath, ownPaths } from '../model/paths'
import { takenNames } from '../model/takenNames'
import { openBuildClient } from './buildClient'
import { BuildError, sourceFailure } from './buildError'
import { compileCode } from './code'
import { type Coding, compressFiles } from './compress'
import type { Content } from './content'
import { hashOf } from './hash'
import { withIdentity } from './identity'
import { loadNewsroom } from './loadNewsroom'
import { basePathOf, type Newsroom } from './newsroom'
import { openContent } from './openContent'
import { type BuildRecord, readRecord, writeRecord } from './record'
import { placeAssets, placePublicFiles, placeServer, placeWorker } from './siteAssets'
import { filesIn } from './siteFolder'
import { placePages } from './sitePages'
import type { Loss } from './siteReading'
import { placeTexts } from './siteTexts'
import { openStage } from './stage'
import { ownIcon, templateOf, withLook } from './template'
import { unknownSections } from './unknownSections'
import { wordmarkOf } from './wordmark'

export interface BuildOptions {
  /** The folder of the site; it is replaced once the new site is whole. */
  out: string
  /** The folder of the edition to build, null for the sample; nothing for other sources. */
  edition: string | null
  /** How many pages of each section are made of a source that has to be asked, with their stories; null for all that can be had. */
  most: number | null
  /** The paths of the stories that have changed, where that is known: no others are asked for. Null to find out. */
  only: string[] | null
  /** The codings in which texts have compressed copies. */
  codings: Coding[]
  /** How long to wait before the first retry of a request that failed, in ms; a second unless said. */
  firstPause?: number
}

/** What came of a build. */
export interface Outcome {
  /** How many pages were drawn, and how many the site has. */
  drawn: number
  pages: number
  losses: Loss[]
  /**
   * Sentences about what the site lacks because of its name: static pages, sections that the masthead doesn't have or the settings name,
   * and stories that were asked for and that nobody has.
   */
  leftOut: string[]
  doubts: StoryDoubts[]
}

/**
 * Builds a whole site, or changes nothing: it is put together beside the last one and takes its place at the end. Throws a
 * `BuildError` when anything but a story can't be had.
 */
export async function buildSite(options: BuildOptions): Promise<Outcome> {
  const newsroom = await loadNewsroom()
  const stage = await openStage(options.out)
  try {
    const outcome = await fill(stage.folder, newsroom, options)
    await stage.swap()
    return outcome
  } catch (error) {
    await stage.discard()
    throw sourceFailure(error)
  }
}

async function fill(
  next: string,
  settings: Newsroom,
  { out: last, edition: folder, most, only, codings, firstPause }: BuildOptions,
): Promise<Outcome> {
  const earlier = await readRecord(last)
  const client = openBuildClient(firstPause)
  const { newsroom, files, record: identity } = await withIdentity(settings, client, folder, last, earlier.identity)
  const { source, look, embedHosts, oldAddresses } = newsroom
  const basePath = basePathOf(newsroom)
  const address = newsroom.address || 'http://localhost:4173/'
  // First what may fail: the code takes seconds to compile.
  const content = await openContent({ source, client, basePath, folder, most, only, last, next }, earlier.seen)
  await refuseTakenNames(content)

  const code = await compileCode(newsroom)
  const edition = await content.source.edition(new AbortController().signal)
  const plain = await templateOf(code.client, basePath, address, files.has(ownIcon))
  const template = withLook(plain, look, await wordmarkOf(edition.title))
  const build = hashOf(JSON.stringify([template, newsroom, codings, code.fingerprint]))
  const isSameBuild = earlier.build === build
  const assets = await placeAssets(code, last, next, earlier.assets)
  await placePublicFiles(files, last, next)
  await placeServer(code, template, last, next)

  const places = { template, basePath, last, next }
  const pages = await placePages(content, { ...places, worker: code.worker, codings }, isSameBuild ? earlier.pages : {})
  const site = await placeTexts(
    content,
    { ...places, sourceUrl: source.url, embedHosts, oldAddresses },
    isSameBuild ? earlier.site : null,
  )
  await placeWorker(template, last, next)

  const record: BuildRecord = { build, assets, identity, pages: pages.inputs, site, seen: {} }
  await content.keep(next, record)
  await writeRecord(next, record)
  const others = filesIn(next).filter((name) => !isCompressedPage(name))
  await compressFiles(next, others, codings)
  return {
    drawn: pages.drawn,
    pages: Object.keys(record.pages).filter((path) => ![notFoundPath, ...ownPaths].includes(path)).length,
    losses: [...content.losses, ...pages.losses],
    leftOut: [
      ...content.pagesLeftOut,
      ...takenNames(edition.otherSections ?? []),
      ...unknownSections(source, edition),
      ...unknownStories(only ?? [], [...content.paths, ...Object.keys(earlier.pages)]),
    ],
    doubts: [...content.doubts, ...(await doubtsOfTranslations(content, edition.language))],
  }
}

/** Sentences about paths of stories that lead to none, and didn't in the last build either: they may be misspelt. */
function unknownStories(only: string[], known: string[]): string[] {
  return only
    .filter((path) => !known.includes(path))
    .map((path) => `No story has the address ${path}, which --only names.`)
}

/** What is wrong with translations, where all stories are known. */
async function doubtsOfTranslations({ archive, feedPages }: Content, language: string): Promise<StoryDoubts[]> {
  if (feedPages !== Number.POSITIVE_INFINITY) return []
  const { signal } = new AbortController()
  const stories: Summary[] = []
  for (const month of await archive.months(signal)) stories.push(...(await archive.inMonth(month, signal)))
  return translationDoubts(stories, language)
}

async function refuseTakenNames({ source }: Content): Promise<void> {
  const { sections } = await source.edition(new AbortController().signal)
  const taken = takenNames(sections)
  if (taken.length > 0)
    throw new BuildError(taken.join(' '), 'Give the section another slug, or leave it out in broadsheet.config.ts.')
}

/** Pages come with their copies. */
function isCompressedPage(name: string): boolean {
  return (
    /(?:^|\/)(?:index\.html|page\.json|404\.html)$/.test(name) || name.startsWith('oembed/') || name.startsWith('.')
  )
}
