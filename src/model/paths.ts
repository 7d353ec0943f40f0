import type { Summary } from './article'
import type { Profile } from './profile'
import type { Search } from './search'
import type { StaticPageName } from './staticPage'

/** The paths of pages that other sites may frame begin with this. */
export const framedPath = '/embed/'

/**
 * The paths of the pages that the newsroom's own objects have, as patterns in the syntax of React Router, and of the reader's
 * own pages that other pages link to. All paths in the reader are without the base path that the site is served under.
 */
export const pathPatterns = {
  front: '/',
  search: '/search',
  saved: '/saved',
  settings: '/settings',
  following: '/following',
  topic: '/topic/:tag',
  topicPage: '/topic/:tag/page/:page',
  author: '/author/:slug',
  authorPage: '/author/:slug/page/:page',
  section: '/:section',
  // A slug names a section or a static page; the edition tells which.
  staticPage: '/:page',
  sectionPage: '/:section/page/:page',
  article: '/:section/:slug',
  livePosts: '/:section/:slug/posts/:page',
  framedTopic: '/embed/topic/:tag',
  framedAuthor: '/embed/author/:slug',
  framedSection: '/embed/:section',
  framedArticle: '/embed/:section/:slug',
} as const

/** A path at which there never is a page: what is drawn for it is the page that says so. */
export const notFoundPath = '/_/no/such/page'

/** The pages of the reader's own that are the same for every newsroom, and are drawn in advance like the newsroom's. */
export const ownPaths: string[] = [
  pathPatterns.search,
  pathPatterns.saved,
  pathPatterns.settings,
  pathPatterns.following,
]

/** The names of the parameters in a path pattern. */
type ParamsIn<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsIn<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

/** Fills in the parameters of a path pattern, each encoded as one path segment (RFC 3986, 3.3). */
export function href<Pattern extends string>(pattern: Pattern, params: Record<ParamsIn<Pattern>, string>): string {
  const values = new Map(Object.entries<string>(params))
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ''))
}

/** The path of a section; with a cursor of its feed, of the page that starts there. */
export function sectionPath(section: string, cursor: string | null = null): string {
  if (cursor === null) return href(pathPatterns.section, { section })
  return href(pathPatterns.sectionPage, { section, page: cursor })
}

/** The path of a topic's or an author's page; with a cursor of its feed, of the page that starts there. */
export function profilePath({ kind, slug }: Pick<Profile, 'kind' | 'slug'>, cursor: string | null = null): string {
  if (kind === 'topic') {
    const first = href(pathPatterns.topic, { tag: slug })
    return cursor === null ? first : href(pathPatterns.topicPage, { tag: slug, page: cursor })
  }
  const first = href(pathPatterns.author, { slug })
  return cursor === null ? first : href(pathPatterns.authorPage, { slug, page: cursor })
}

/** The path of a story. */
export function storyPath({ section, slug }: Pick<Summary, 'section' | 'slug'>): string {
  return href(pathPatterns.article, { section, slug })
}

/** The path of a static page. */
export function staticPagePath({ slug }: Pick<StaticPageName, 'slug'>): string {
  return href(pathPatterns.staticPage, { page: slug })
}

/** The path of a page of a live story's earlier posts (see `livePageOf`). */
export function livePostsPath({ section, slug }: Pick<Summary, 'section' | 'slug'>, page: number): string {
  return href(pathPatterns.livePosts, { section, slug, page: String(page) })
}

/** The id of a post's element on its page, and what stands behind "#" in its address. */
export function postElementId(id: string): string {
  return `post-${id}`
}

/** The paths of what a site makes of a live story for its own pages and other programs: its index, a page of posts, feeds. */
export function liveDocumentPaths(story: Pick<Summary, 'section' | 'slug'>) {
  const folder = storyPath(story)
  return {
    index: `${folder}/live.json`,
    posts: (page: number) => `${livePostsPath(story, page)}.json`,
    rss: `${folder}/rss.xml`,
    json: `${folder}/feed.json`,
  }
}

/** The path of a search's results. */
export function searchPath({ words, from }: Search): string {
  return `${pathPatterns.search}?${new URLSearchParams({ q: words, ...(from !== null && { at: from }) })}`
}

/** The paths of the feeds for other programs, RSS 2.0 and JSON Feed 1.1, of the stories that the page at a path lists. */
export function syndicationPaths(path: string): { rss: string; json: string } {
  return { rss: `${path}/rss.xml`, json: `${path}/feed.json` }
}

/** The paths of the whole site's feeds for other programs. */
export const siteFeedPaths = { rss: '/rss.xml', json: '/feed.json' }

/** The path under which other sites frame a page, given the path of the page itself. */
export function framedPathOf(path: string): string {
  return framedPath + path.slice(1)
}

/** The path of the page that a framed path shows. */
export function pagePathOf(path: string): string {
  return isFramedPath(path) ? path.slice(framedPath.length - 1) : path
}

/** Whether a path is of a page for other sites' frames. */
export function isFramedPath(path: string): boolean {
  return path.startsWith(framedPath)
}
