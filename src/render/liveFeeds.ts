import type { Article } from '../model/article'
import { escapeMarkup } from '../model/escapeMarkup'
import { type LivePost, postTitle } from '../model/live'
import { liveDocumentPaths, postElementId, storyPath } from '../model/paths'
import { feedHtml } from './feedHtml'
import { absolute, type Site } from './site'
import { writersOf } from './writersOf'
import { xmlElement } from './xml'

/** How many posts a feed has. */
const feedLength = 50

/** The address of a post: its place on the page of its story. */
export function postAddress(story: Pick<Article, 'section' | 'slug'>, id: string, site: Site): string {
  return `${absolute(site, storyPath(story))}#${encodeURIComponent(postElementId(id))}`
}

/** Who wrote a post, by name. */
export function postWriters({ byline }: Pick<LivePost, 'byline'>): string[] {
  return writersOf({ authors: [], byline })
}

/** The newest of a live story's posts as RSS 2.0, an item each; see `rss` in `feeds.ts` for what that follows. */
export function liveRss(story: Article, posts: LivePost[], site: Site): string {
  const self = absolute(site, liveDocumentPaths(story).rss)
  const origin = { site, page: absolute(site, storyPath(story)) }
  const items = posts.slice(0, feedLength).map((post) => {
    const address = postAddress(story, post.id, site)
    return [
      '<item>',
      xmlElement('title', postTitle(post)),
      xmlElement('link', address),
      `<guid isPermaLink="true">${escapeMarkup(address)}</guid>`,
      xmlElement('pubDate', new Date(post.published).toUTCString()),
      ...postWriters(post).map((writer) => xmlElement('dc:creator', writer)),
      xmlElement('content:encoded', feedHtml(post.body, origin)),
      '</item>',
    ]
  })
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    xmlElement('title', story.headline),
    xmlElement('link', absolute(site, storyPath(story))),
    xmlElement('description', escapeMarkup(story.standfirst || story.headline)),
    xmlElement('language', story.language || site.edition.language),
    `<atom:link href="${escapeMarkup(self)}" rel="self" type="application/rss+xml"/>`,
    ...items.flat(),
    '</channel>',
    '</rss>',
  ]
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}

/** The newest of a live story's posts as JSON Feed 1.1, an item each. */
export function liveJsonFeed(story: Article, posts: LivePost[], site: Site): string {
  const origin = { site, page: absolute(site, storyPath(story)) }
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: story.headline,
    home_page_url: absolute(site, storyPath(story)),
    feed_url: absolute(site, liveDocumentPaths(story).json),
    language: story.language || site.edition.language || undefined,
    items: posts.slice(0, feedLength).map((post) => {
      const address = postAddress(story, post.id, site)
      const writers = postWriters(post)
      return {
        id: address,
        url: address,
        title: postTitle(post),
        content_html: feedHtml(post.body, origin) || escapeMarkup(postTitle(post)),
        date_published: post.published,
        date_modified: post.updated ?? undefined,
        authors: writers.length === 0 ? undefined : writers.map((name) => ({ name })),
      }
    }),
  }
  return `${JSON.stringify(feed)}\n`
}

/** The links by which a live story's page tells other programs of its feeds, as HTML. */
export function liveFeedLinks(story: Article, site: Site): string {
  const { rss, json } = liveDocumentPaths(story)
  const link = (type: string, path: string) =>
    `<link rel="alternate" type="${type}" title="${escapeMarkup(story.headline)}" href="${escapeMarkup(absolute(site, path))}">`
  return link('application/rss+xml', rss) + link('application/feed+json', json)
}
