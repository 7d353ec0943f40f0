interface Chunk {
  name: string
  /** Paths under src/, without extension: a style sheet goes with the component of its name. */
  modules: string[]
  /** Names of packages, of which a chunk has all that is used. */
  packages?: string[]
}

/**
 * The files that the code is split into beyond what dynamic imports ask for. What every page needs comes as `react`, `router` and
 * `reader`, run one after the other, so that no task of a phone's processor is long; pages then have nothing more to ask for
 * than their own file. A chunk takes along what its modules import, unless an earlier one has it. `tests/build/chunks.test.ts`
 * compares these lists with what a build makes of them.
 */
const chunks: Chunk[] = [
  // What boot.ts itself needs, which comes before all of them.
  {
    name: 'boot',
    modules: ['boot', 'model/paths', 'reader/app/missingCode', 'reader/app/yieldToMain'],
  },
  // What a frame starts with, before the app; no page of our own asks for it.
  {
    name: 'frame',
    modules: [
      'embed/accent',
      'embed/frame/applyParameters',
      'embed/frame/frame',
      'embed/frame/frameHeight',
      'embed/frame/frameProtocols',
      'embed/frame/frameRequest',
      'embed/frame/growthLimit',
      'embed/frame/throttle',
      'embed/frameParameters',
      'embed/messages',
      'i18n/languages',
      'reader/framed/connectFrame',
    ],
  },
  { name: 'react', modules: [], packages: ['react', 'react-dom', 'scheduler'] },
  { name: 'router', modules: [], packages: ['react-router'] },
  {
    name: 'reader',
    packages: [
      '@tanstack/query-core',
      '@tanstack/react-query',
      '@fontsource-variable/libre-franklin',
      '@fontsource-variable/source-serif-4',
    ],
    modules: [
      'i18n/catalogues',
      'i18n/clock',
      'i18n/en',
      'i18n/locale',
      'i18n/memoizeFormat',
      'i18n/plural',
      'i18n/times',
      'model/article',
      'model/body',
      'model/edition',
      'model/language',
      'model/photo',
      'model/photoRights',
      'model/readError',
      'model/readingTime',
      'model/search',
      'reader/app/App',
      'reader/app/AppRoutes',
      'reader/app/BrokenPage',
      'reader/app/CurrentLocation',
      'reader/app/Footer',
      'reader/app/LazyPage',
      'reader/app/Masthead',
      'reader/app/Pages',
      'reader/app/ReaderRouter',
      'reader/app/Shell',
      'reader/app/base',
      'reader/app/expectedPage',
      'reader/app/firstPage',
      'reader/app/interactive',
      'reader/app/pageCode',
      'reader/app/pageRoutes',
      'reader/app/prefetch',
      'reader/app/prefetchOnIntent',
      'reader/app/reader',
      'reader/app/routes',
      'reader/app/useNavigationFocus',
      'reader/app/usePageEvents',
      'reader/app/useScrollRestoration',
      'reader/live/liveCode',
      'reader/notFound/NotFound',
      'reader/offline/OfflineNotice',
      'reader/photo/Picture',
      'reader/photo/loadedFile',
      'reader/photo/photoShape',
      'reader/photo/useIsExpired',
      'reader/photo/usePhotosOnDemand',
      'reader/queries/fetchTimes',
      'reader/queries/hydration',
      'reader/queries/catalogue',
      'reader/queries/knownStory',
      'reader/queries/queries',
      'reader/queries/queryClient',
      'reader/queries/questions',
      'reader/queries/source',
      'reader/queries/useEditionLocale',
      'reader/ui/ErrorBoundary',
      'reader/ui/Failure',
      'reader/ui/Notice',
      'reader/ui/PageHead',
      'reader/ui/PageHeading',
      'reader/ui/LoadingStatus',
      'reader/ui/PageSkeleton',
      'reader/ui/lineBreaks',
      'reader/ui/linkAt',
      'reader/ui/SectionLinks',
      'reader/ui/SiteLink',
      'reader/ui/Skeleton',
      'reader/ui/SponsorLabel',
      'reader/ui/StoryCard',
      'reader/ui/StoryTime',
      'reader/ui/StripTitle',
      'reader/ui/WhenIdle',
      'reader/ui/afterPaint',
      'reader/ui/backToTop',
      'reader/ui/currentPage',
      'reader/ui/fonts',
      'reader/ui/footerTools',
      'reader/ui/mutedTopics',
      'reader/ui/rareParts',
      'reader/ui/readStories',
      'reader/ui/storyBody',
      'reader/ui/useClientValue',
      'reader/ui/whenPresent',
      'sources/httpFailure',
      'sources/lazySource',
      'sources/sourceName',
    ],
  },
  // A story's parts, on our own page and in a frame.
  {
    name: 'story',
    modules: [
      'reader/article/ArticleAccess',
      'reader/article/ArticleAddress',
      'reader/article/ArticleBody',
      'reader/article/ArticleFacts',
      'reader/article/ArticleFooter',
      'reader/article/ArticleHeader',
      'reader/article/MoreStories',
      'reader/article/ToolsRow',
      'reader/article/blockKeys',
      'reader/photo/PhotoCredit',
      'reader/photo/PhotoFigure',
      'reader/ui/InlineText',
    ],
  },
  // What lists stories, page after page.
  {
    name: 'feed',
    modules: [
      'reader/ui/BackLink',
      'reader/ui/MorePages',
      'reader/ui/NewStoriesNotice',
      'reader/ui/RefreshNotice',
      'reader/ui/StoryPages',
      'reader/ui/TitledList',
      'reader/ui/TopStories',
    ],
  },
]

/** The code of packages that only feeds need. */
const feedPackages = /\/@tanstack\/[\w-]+\/.*\/(?:infiniteQueryObserver|useInfiniteQuery)\.js$/

/** Returns the groups as Rolldown's `codeSplitting` takes them. */
export function chunkGroups() {
  return chunks.map(({ name }) => ({
    name,
    test: (id: string) => chunkOf(id) === name,
    priority: name === 'boot' ? 1 : 0,
  }))
}

/** Returns the name of the chunk that a module is listed for, by the module's id; null if it is listed for none. */
export function chunkOf(id: string): string | null {
  if (/vite\/preload-helper/.test(id)) return 'boot'
  if (feedPackages.test(id)) return 'feed'
  const [, named] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? []
  const path = sourceOf(id)
  const found = chunks.find(({ modules, packages = [] }) =>
    named === undefined ? path !== undefined && modules.includes(path) : packages.includes(named),
  )
  return found?.name ?? null
}

/** A file that a build wrote: its name in the lists above, if it has one, and the ids of its modules. */
export interface BuiltChunk {
  name: string
  moduleIds: string[]
}

/**
 * Compares the lists with what a build made of them. Takes all files of the build, and those that every page loads. Returns a
 * line about each module that is listed but isn't in its chunk, and about each that every page loads but no list names.
 */
export function chunkFaults(built: BuiltChunk[], everyPage: BuiltChunk[]): string[] {
  const places = new Map(built.flatMap(({ name, moduleIds }) => moduleIds.map((id) => [sourceOf(id), name])))
  const misplaced = chunks.flatMap(({ name, modules }) =>
    modules
      .filter((module) => places.get(module) !== name)
      .map((module) => `${module} is listed for ${name}, and is in ${places.get(module) ?? 'no chunk'}`),
  )
  const unlisted = everyPage
    .flatMap(({ moduleIds }) => moduleIds)
    .filter((id) => sourceOf(id) !== undefined && chunkOf(id) === null)
    .map((id) => `${sourceOf(id)} is loaded by every page, and no chunk lists it`)
  return [...misplaced, ...unlisted]
}

/** A module's path as the lists have it; undefined where it is no source of ours. */
function sourceOf(id: string): string | undefined {
  return id.includes('/node_modules/') ? undefined : /\/src\/(.*?)(?:\.module)?\.\w+$/.exec(id)?.[1]
}
