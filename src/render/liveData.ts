import type { Article } from '../model/article'
import { linesOf, plainText } from '../model/body'
import { type LiveCoverage, type LivePost, postTitle } from '../model/live'
import { authorData } from './authorData'
import { postAddress, postWriters } from './liveFeeds'
import type { Site } from './site'
import { withoutEmpty } from './withoutEmpty'

/**
 * What a live story says of itself to search engines beside what each story does: its posts, as far as the page has them, and when
 * the coverage began and ended. Follows https://schema.org/LiveBlogPosting.
 */
export function liveData(article: Article, { index, posts }: LiveCoverage, site: Site): Record<string, unknown> {
  return {
    '@type': 'LiveBlogPosting',
    coverageStartTime: index.started ?? article.published,
    coverageEndTime: index.ended,
    liveBlogUpdate: posts.map((post) => updateOf(article, post, site)),
  }
}

function updateOf(article: Article, post: LivePost, site: Site): object {
  const url = postAddress(article, post.id, site)
  return withoutEmpty({
    '@type': 'BlogPosting',
    '@id': url,
    url,
    headline: postTitle(post),
    datePublished: post.published,
    dateModified: post.updated,
    author: postWriters(post).map((name) => authorData(name, article, site)),
    articleBody: post.body
      .flatMap(linesOf)
      .map(plainText)
      .filter((line) => line !== '')
      .join('\n'),
  })
}
