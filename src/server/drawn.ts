import type { DocumentTemplate } from '../render/document'
import type { DrawPage } from '../render/drawPage'

/** What draws the answers of a site. */
export interface Drawing {
  drawPage: DrawPage
  template: DocumentTemplate
  /** The path that the site is served under, ending in a slash. */
  basePath: string
}

/** What was drawn: a text, or the path that a story has moved to. */
export type Drawn = { type: string; text: string } | { location: string }

/** An HTML document, in UTF-8 as all answers. */
export function html(text: string): Drawn {
  return { type: 'text/html; charset=utf-8', text }
}

/** Any value, as JSON. */
export function json(value: unknown): Drawn {
  return { type: 'application/json; charset=utf-8', text: JSON.stringify(value) }
}

/** A text of a media type, such as "application/rss+xml". */
export function text(type: string, text: string): Drawn {
  return { type: `${type}; charset=utf-8`, text }
}
