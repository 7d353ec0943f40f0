import type { Summary } from '../../model/article'
import { escapeMarkup } from '../../model/escapeMarkup'
import { framedPathOf, storyPath } from '../../model/paths'
import type { Theme } from '../messages'

/** How a portal wants an embedded story. */
export interface EmbedOptions {
  view: 'article' | 'card'
  theme: Theme
  /** CSS pixels, or "100%"; of the place in the portal's page. */
  width: number | '100%'
  /** CSS pixels. Where the page can't size the frame, the frame scrolls inside. */
  height: number
}

export type EmbeddedStory = Pick<Summary, 'section' | 'slug' | 'headline' | 'canonical' | 'photo'>

/** The newspaper that a story is embedded from. */
export interface Publisher {
  title: string
  /** Origin and base path, ending in a slash: "https://news.example/". */
  address: string
  /** Subresource Integrity of embed.js (W3C), such as "sha384-..."; empty to leave it out. */
  integrity: string
}

/** The same as embed.js sets for a frame of another origin; docs/embedding.md explains each token. */
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'

/**
 * Returns the HTML that embeds a story in a portal's page: a quote with a link to the story, a frame of a fixed height, and the
 * script that makes the frame as tall as the story. Each part works without the next, as editors may strip the script, or the
 * frame too. The newsroom's words are escaped.
 */
export function embedCode(story: EmbeddedStory, options: EmbedOptions, publisher: Publisher): string {
  const embed = embedAddress(story, options, publisher)
  const page = new URL(story.canonical || storyPath(story), publisher.address).href
  const script = new URL('embed.js', publisher.address).href
  const integrity = publisher.integrity === '' ? '' : attribute('integrity', publisher.integrity)
  return `<blockquote${attribute('data-broadsheet-embed', embed)}><a${attribute('href', page)}>${escapeMarkup(story.headline)}</a> · ${escapeMarkup(publisher.title)}</blockquote>
${frameCode(story, options, publisher)}
<script async${attribute('src', script)}${integrity} crossorigin="anonymous"></script>`
}

/** Returns the HTML of the frame alone, for an oEmbed answer. */
export function frameCode(story: EmbeddedStory, options: EmbedOptions, publisher: Pick<Publisher, 'address'>): string {
  const attributes = [
    attribute('src', embedAddress(story, options, publisher)),
    attribute('title', story.headline),
    attribute('width', String(options.width)),
    attribute('height', String(options.height)),
    // A style attribute would need the page's policy to allow it.
    attribute('frameborder', '0'),
    attribute('loading', 'lazy'),
    attribute('referrerpolicy', 'strict-origin'),
    attribute('sandbox', sandbox),
  ]
  return `<iframe${attributes.join('')}></iframe>`
}

/** The address of an embedded story; its query holds the options that differ from the defaults. */
export function embedAddress(
  story: Pick<Summary, 'section' | 'slug'>,
  { view, theme }: Pick<EmbedOptions, 'view' | 'theme'>,
  { address }: Pick<Publisher, 'address'>,
): string {
  const embed = new URL(framedPathOf(storyPath(story)).slice(1), address)
  if (view !== 'article') embed.searchParams.set('view', view)
  if (theme !== 'auto') embed.searchParams.set('theme', theme)
  return embed.href
}

const photoRatio = 3 / 2
const cardTextHeight = 240
const articleHeight = 720

/** The height in CSS pixels to reserve for a story at a width: about a card's own height, or a screenful of an article. */
export function usualHeight({ photo }: Pick<Summary, 'photo'>, view: EmbedOptions['view'], width: number): number {
  if (view === 'article') return articleHeight
  return Math.round((photo === null ? 0 : width / photoRatio) + cardTextHeight)
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeMarkup(value)}"`
}
