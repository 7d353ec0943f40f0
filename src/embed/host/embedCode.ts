import { type Summary, storyPath } from '../../model/article'
import { escapeMarkup } from '../../model/escapeMarkup'
import type { Theme } from '../messages'

/** What a portal chooses of an embedded story. */
export interface EmbedOptions {
  view: 'article' | 'card'
  theme: Theme
  /** CSS pixels, or "100%" for as wide as there is room. */
  width: number | '100%'
  /** CSS pixels that are kept free; the frame scrolls inside where the page can't size it. */
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

/** As embed.js has it for a frame of another origin; docs/embedding.md says what each word is for. */
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'

/**
 * The HTML that embeds a story in somebody's page: a quote with a link to it, which works where all else is taken away; a
 * frame of a fixed height, which needs no script; and the script that makes the frame as tall as the story. Everything from
 * the newsroom is escaped. An editor may strip the script, or keep only the link and the frame's address, size and title.
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

/** The frame alone, as oEmbed gives it. */
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

/** The address of an embedded story, which holds the options that are not the usual ones. */
export function embedAddress(
  story: Pick<Summary, 'section' | 'slug'>,
  { view, theme }: Pick<EmbedOptions, 'view' | 'theme'>,
  { address }: Pick<Publisher, 'address'>,
): string {
  const embed = new URL(`embed${storyPath(story)}`, address)
  if (view !== 'article') embed.searchParams.set('view', view)
  if (theme !== 'auto') embed.searchParams.set('theme', theme)
  return embed.href
}

const photoShape = 3 / 2
const wordsHeight = 240
const articleHeight = 720

/** The height in CSS pixels to keep free for a story at a width: for a card about what it needs, for an article a screenful. */
export function usualHeight({ photo }: Pick<Summary, 'photo'>, view: EmbedOptions['view'], width: number): number {
  if (view === 'article') return articleHeight
  return Math.round((photo === null ? 0 : width / photoShape) + wordsHeight)
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeMarkup(value)}"`
}
