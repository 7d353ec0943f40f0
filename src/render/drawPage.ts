import type { Article, Summary } from '../model/article'
import type { Edition } from '../model/edition'
import type { Profile } from '../model/profile'
import type { ContentSource } from '../sources/contentSource'

/** A page as its app draws it, in the parts that a document is put together from. */
export interface DrawnPage {
  /** The path pattern of the page's route, by which the template has its assets. */
  pattern: string
  /** Whether it needs the code and styles of what few stories hold. */
  hasRareParts: boolean
  edition: Edition
  /** The story that the page is about, if it is about one. */
  article: Article | null
  /** The topic or the author that the page is about, if it is about one. */
  profile: Profile | null
  /** What the page recommends after its story, besides the editor's own choice. */
  recommended: Summary[]
  /** Title, metas and links, as HTML. */
  head: string
  /** What the root element holds, as HTML. */
  markup: string
  /** What the app reads when it takes the page over in a browser: where the page is, and the answers that it shows. */
  firstPage: { path: string; answers: unknown }
  /** The id of the script element in which the app looks for that, as JSON. */
  firstPageId: string
}

/**
 * Draws the page at a path. Takes the path that the reader is served under, ending in a slash, and the source. Rejects when
 * something that the page can't do without can't be read. The app provides this function, as it needs a browser's types.
 */
export type DrawPage = (path: string, basePath: string, source: ContentSource) => Promise<DrawnPage>
