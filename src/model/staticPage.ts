import type { Block } from './body'
import type { Photo } from './photo'

/** What the footer needs of a static page. */
export interface StaticPageName {
  slug: string
  title: string
}

/** A page that stands beside the stories and has no date, such as "About us" or the imprint. */
export interface StaticPage extends StaticPageName {
  body: Block[]
  photo: Photo | null
  /** RFC 3339 with an offset. */
  updated: string | null
  /** BCP 47 tag; empty means the edition's. */
  language: string
  /** The address that the newsroom's own system gives the page; empty where there is none. */
  address: string
}
