import type { Article, Summary } from '../model/article'
import type { Edition, FeedPage, FrontBlock, ProfileFeed } from '../model/edition'
import type { LiveIndex, LivePost } from '../model/live'
import type { ListedProfile, Profile } from '../model/profile'
import type { StaticPage } from '../model/staticPage'

/**
 * Where answers come from: one for each kind of back end. Every method takes a signal that ends its work, and throws
 * nothing but `ReadError` (and the signal's reason once that is aborted).
 */
export interface ContentSource {
  /** Names the source in query keys. */
  readonly name: string
  edition(signal: AbortSignal): Promise<Edition>
  /** The front page's blocks, the top stories first. */
  front(signal: AbortSignal): Promise<FrontBlock[]>
  /** A page of a section's feed; `cursor` is null for the newest one, or as an earlier page gave it. */
  feed(section: string, cursor: string | null, signal: AbortSignal): Promise<FeedPage>
  article(section: string, slug: string, signal: AbortSignal): Promise<Article>
  /** A static page. Left out by sources that have none. */
  staticPage?(slug: string, signal: AbortSignal): Promise<StaticPage>
  /**
   * The slugs of every section that stories may run in, listed in the edition or not, for servers that refuse other addresses.
   * Null where there are too many to tell. Left out where these are the edition's own.
   */
  everySection?(signal: AbortSignal): Promise<string[] | null>
  /** What the source itself recommends after an article, best first. Left out by sources that recommend nothing. */
  related?(article: Article, signal: AbortSignal): Promise<Summary[]>
  /** The stories that hold `words`, best first, page after page as with `feed`. Left out by sources that can't search. */
  search?(words: string, cursor: string | null, signal: AbortSignal): Promise<FeedPage>
  /** A page of a topic's or an author's feed, as `feed` gives those of sections. Left out by sources that have neither. */
  profile?(kind: Profile['kind'], slug: string, cursor: string | null, signal: AbortSignal): Promise<ProfileFeed>
  /** The topics and authors that have a page, those with most stories first, for builds and sitemaps. */
  profiles?(signal: AbortSignal): Promise<ListedProfile[]>
  /** Which posts a live story has. Left out by sources that have to read the story to tell. */
  liveIndex?(section: string, slug: string, signal: AbortSignal): Promise<LiveIndex>
  /** The posts on a page of a live story (see `livePageOf`). Left out by sources whose stories come with all their posts. */
  livePosts?(section: string, slug: string, page: number, signal: AbortSignal): Promise<LivePost[]>
}
