import { ReadError } from '../model/readError'
import { documentOf } from '../render/document'
import { liveJsonFeed, liveRss } from '../render/liveFeeds'
import type { LivePlace } from '../render/place'
import type { Site } from '../render/site'
import type { ContentSource } from '../sources/contentSource'
import { type Drawing, type Drawn, html, json, text } from './drawn'

/** Draws what belongs to a live story. Throws a `ReadError`, `missing` for what isn't there. */
export async function drawLive(place: LivePlace, source: ContentSource, drawing: Drawing, site: Site): Promise<Drawn> {
  const { section, slug } = place
  const { signal } = new AbortController()
  switch (place.kind) {
    case 'liveIndex':
      return json(await found(source.liveIndex?.(section, slug, signal), place))
    case 'livePosts':
      return json(await found(source.livePosts?.(section, slug, place.page, signal), place))
    case 'livePostsPage': {
      const posts = await found(source.livePosts?.(section, slug, place.page, signal), place)
      if (posts.length === 0) throw new ReadError('missing', `There is no ${place.path}`)
      return html(documentOf(await drawing.drawPage(place.path, drawing.basePath, source), drawing.template))
    }
    case 'liveRss':
    case 'liveJsonFeed': {
      const story = await source.article(section, slug, signal)
      const { posts } = await found(story.live, place)
      return place.kind === 'liveRss'
        ? text('application/rss+xml', liveRss(story, posts, site))
        : text('application/feed+json', liveJsonFeed(story, posts, site))
    }
  }
}

async function found<Data>(data: Data | Promise<Data> | undefined, { path }: LivePlace): Promise<Data> {
  const answer = await data
  if (answer === undefined) throw new ReadError('missing', `There is no ${path}`)
  return answer
}
