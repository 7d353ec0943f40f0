import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../model/article'
import { type LiveCoverage, livePages, postsOnPage } from '../model/live'
import { liveDocumentPaths, livePostsPath } from '../model/paths'
import { liveJsonFeed, liveRss } from '../render/liveFeeds'
import type { Site } from '../render/site'

/** The documents of a live story, by the names of their files: its index, its posts page by page, its feeds. */
export function liveDocuments(story: Article, coverage: LiveCoverage, site: Site): Map<string, string> {
  const paths = liveDocumentPaths(story)
  const posts = pagesOf(coverage).map((page): [string, string] => [
    paths.posts(page),
    JSON.stringify(postsOnPage(coverage, page)),
  ])
  const documents = new Map([
    [paths.index, JSON.stringify(coverage.index)],
    ...posts,
    [paths.rss, liveRss(story, coverage.posts, site)],
    [paths.json, liveJsonFeed(story, coverage.posts, site)],
  ])
  return new Map([...documents].map(([path, text]) => [fileOf(path), text]))
}

/** The paths of the pages of a live story's posts. */
export function livePostsPaths(story: Article, coverage: LiveCoverage): string[] {
  return pagesOf(coverage).map((page) => livePostsPath(story, page))
}

/** The names of the files that the last build wrote for a live story beside its page; none for other stories. */
export function liveFilesIn(last: string, path: string): string[] {
  const story = fileOf(path)
  if (!existsSync(join(last, story, 'live.json'))) return []
  const posts = join(story, 'posts')
  const names = readdirSync(join(last, posts), { recursive: true, encoding: 'utf8' })
  return [
    ...['live.json', 'rss.xml', 'feed.json'].map((name) => join(story, name)),
    ...names.filter((name) => /\.(?:html|json)$/.test(name)).map((name) => join(posts, name)),
  ]
}

function pagesOf({ index, posts }: LiveCoverage): number[] {
  if (posts.length === 0) return []
  return Array.from({ length: livePages(index) }, (_, place) => place + 1)
}

function fileOf(path: string): string {
  return decodeURI(path).replace(/^\//, '')
}
