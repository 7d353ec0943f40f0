import { join } from 'node:path'
import { allPages, allSections, type FeedPage } from '../model/edition'
import { staticPagePath, storyPath } from '../model/paths'
import type { StaticPageName } from '../model/staticPage'
import { pagesLeftOut } from '../model/takenNames'
import { archiveOf, listedStories } from '../render/archive'
import { feedPages, pagesOfSection } from '../render/feedPages'
import type { ContentSource } from '../sources/contentSource'
import { openEditionForBuild } from './builtSource'
import { cardWatch, withoutCards } from './cards'
import type { Content, ContentSettings } from './content'
import { placeEdition } from './edition'
import { pathsOf } from './paths'
import { listedProfiles } from './readProfiles'
import { type BuildRecord, documentWatch } from './record'
import { filesIn } from './siteFolder'
import type { SiteReading } from './siteReading'
import { dedupedSource, type Inputs } from './trackInputs'

/** Places an edition in the new site. `seen` is how its documents looked to the last build. Throws a `BuildError` or a `ReadError`. */
export async function editionContent(
  { source, basePath, folder, last, next }: ContentSettings,
  seen: BuildRecord['seen'],
): Promise<Content> {
  const edition = await placeEdition(folder, last, next)
  const documents = documentWatch(edition, seen)
  const opened = dedupedSource(openEditionForBuild(source, basePath, edition))
  const read = await opened.edition(new AbortController().signal)
  const pages = pagesIn(edition)
  const feeds = await readFeeds(opened)
  const stories = [...feeds.values()].flatMap((pages) => [...pages.values()].flatMap((page) => page.stories))
  const hasCards = cardWatch(await listedStories(opened))
  return {
    source: opened,
    archive: archiveOf(() => listedStories(opened)),
    paths: [
      ...pathsOf(feeds, await listedProfiles(opened), new Set(stories.map(storyPath))),
      ...allPages(read).map(staticPagePath),
    ],
    feedPages: Number.POSITIVE_INFINITY,
    moves: [],
    losses: [],
    pagesLeftOut: pagesLeftOut(pages, read),
    doubts: [],
    edition,
    reading: null,
    storyAt: () => null,
    isFresh: async (inputs: Inputs) => hasCards(inputs) && documents.isFresh(withoutCards(inputs)),
    async keep(_: string, record: BuildRecord) {
      for (const inputs of [record.site.inputs, ...Object.values(record.pages)])
        documents.remember(withoutCards(inputs))
      record.seen = documents.seen
    },
  }
}

/** The static pages that have a file in an edition, each called after its file. */
function pagesIn(folder: string): StaticPageName[] {
  return filesIn(join(folder, 'pages')).map((name) => {
    const slug = name.replace(/\.json$/, '').normalize('NFC')
    return { slug, title: slug }
  })
}

/** All pages of the sections' feeds. */
async function readFeeds(source: ContentSource): Promise<SiteReading['feeds']> {
  const feeds: SiteReading['feeds'] = new Map()
  for (const { slug } of allSections(await source.edition(new AbortController().signal))) {
    const pages = new Map<string | null, FeedPage>()
    for await (const { cursor, page } of feedPages(pagesOfSection(source, slug))) pages.set(cursor, page)
    feeds.set(slug, pages)
  }
  return feeds
}
