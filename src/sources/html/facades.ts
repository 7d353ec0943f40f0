import type { Block, Embed } from '../../model/body'
import { mediaOn, type Page } from './page'
import { playlistBlocks } from './recordings'
import type { SiteEmbed } from './siteEmbed'
import { siteEmbedAt } from './sites'
import { inOneLine, plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, hasClass } from './tree'

/**
 * What stands in a page for a player or a chart until a script puts it there: an empty element with an id or an address in
 * its attributes. Null for any other element. The embed has the name that the page gives it.
 */
export function facadeBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (element.attrs.length === 0) return null
  if (hasClass(element, 'wp-playlist')) return playlistBlocks(element, page)
  if (!mayStandFor(element.tagName) || !element.attrs.some(({ name }) => tellingName.test(name))) return null
  const found = targetOf(element, page)
  if (found === null) return null
  // An element that holds a story of its own is no stand-in.
  if (plainTextOf(element.childNodes).length > longestName) return null
  return [{ type: 'embed', url: found.page, title: nameOf(element), player: found.player } satisfies Embed]
}

const longestName = 300

// Most elements have none of these, and are asked no more.
const tellingName = /^(?:data-|video-?id$|url$|id$)/

function mayStandFor(tagName: string): boolean {
  return /^(?:div|span|figure|section|a|oembed|object|video-js|video)$|-/.test(tagName)
}

function targetOf(element: HtmlElement, page: Page): SiteEmbed | null {
  for (const read of [byKind, byAddress, bySettings]) {
    const found = read(element, page)
    if (found !== null) return found
  }
  return null
}

/** Elements and classes that stand for one kind of thing, and the attribute that has its id. */
const kinds: [isKind: (element: HtmlElement) => boolean, ids: string[], address: (id: string) => string][] = [
  [
    (element) =>
      named(element, 'lite-youtube', 'amp-youtube', 'youtube-video') || classed(element, /youtube|lyte|lyMe|\byt-/i),
    ['videoid', 'data-videoid', 'data-id', 'data-video-id', 'data-youtube-id', 'data-yt-id', 'data-video', 'video-id'],
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [
    () => true,
    ['data-youtube-id', 'data-youtube', 'data-ytid', 'data-yt-id'],
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [
    (element) => named(element, 'lite-vimeo', 'amp-vimeo') || classed(element, /vimeo/i),
    ['videoid', 'data-videoid', 'data-id', 'data-video-id', 'data-vimeo-id'],
    (id) => `https://vimeo.com/${id}`,
  ],
  [
    (element) => named(element, 'amp-dailymotion') || classed(element, /dailymotion/i),
    ['data-videoid', 'data-id', 'data-video-id'],
    (id) => `https://www.dailymotion.com/video/${id}`,
  ],
  [(element) => named(element, 'amp-twitter'), ['data-tweetid'], (id) => `https://x.com/i/web/status/${id}`],
  [(element) => named(element, 'amp-instagram'), ['data-shortcode'], (id) => `https://www.instagram.com/p/${id}/`],
  [(element) => classed(element, /infogram-embed/), ['data-id'], (id) => `https://e.infogram.com/${id}`],
  [(element) => classed(element, /flourish-embed/), ['data-src'], (id) => `https://flo.uri.sh/${id}/embed`],
  [() => true, ['data-tf-widget', 'data-tf-live'], (id) => `https://form.typeform.com/to/${id}`],
]

function byKind(element: HtmlElement, page: Page): SiteEmbed | null {
  for (const [isKind, names, address] of kinds) {
    if (!isKind(element)) continue
    for (const name of names) {
      const id = attributeOf(element, name).trim()
      if (/^[\w/-]{3,100}$/.test(id)) return known(address(id), page) ?? generic(address(id), page)
    }
  }
  const id = attributeOf(element, 'id')
  const lyte = /^(?:WYL_|lyte_)([\w-]{11})$/.exec(id)?.[1]
  if (lyte !== undefined) return known(`https://www.youtube.com/watch?v=${lyte}`, page)
  const chart = /^datawrapper-(?:vis|chart)-(\w{5})$/.exec(id)?.[1]
  if (chart !== undefined) return known(`https://datawrapper.dwcdn.net/${chart}/`, page)
  return brightcove(element)
}

// https://studio.support.brightcove.com: the in-page embed and the page that a frame would load.
function brightcove(element: HtmlElement): SiteEmbed | null {
  const [account, video] = ['data-account', 'data-video-id'].map((name) => attributeOf(element, name))
  if (account === undefined || video === undefined || !/^\d+$/.test(account) || !/^[\w:.-]+$/.test(video)) return null
  const player = /^[\w-]+$/.exec(attributeOf(element, 'data-player'))?.[0] ?? 'default'
  const address = `https://players.brightcove.net/${account}/${player}_default/index.html?videoId=${encodeURIComponent(video)}`
  return { page: address, player: address }
}

/** Attributes that hold the address of what will be shown. Any may be a known site's; the last ones, anybody's. */
const siteAttributes = [
  'data-src',
  'data-lazy-src',
  'data-url',
  'data-video-url',
  'data-embed',
  'data-embed-src',
  'data-embed-url',
].concat([
  'data-iframe',
  'data-iframe-src',
  'data-video-src',
  'data-oembed-url',
  'data-oembed',
  'data-link',
  'data-video',
  'url',
])
const frameAttributes = ['data-pym-src', 'data-frame-src', 'data-iframe-src']

function byAddress(element: HtmlElement, page: Page): SiteEmbed | null {
  for (const name of siteAttributes) {
    const value = attributeOf(element, name)
    const found = value === '' ? null : known(value, page)
    if (found !== null) return found
  }
  for (const name of frameAttributes) {
    const value = attributeOf(element, name)
    if (value !== '') return generic(value, page)
  }
  return element.tagName === 'oembed' ? generic(attributeOf(element, 'url'), page) : null
}

const settingNames = [
  'data-settings',
  'data-config',
  'data-options',
  'data-opts',
  'data-setup',
  'data-lite',
  'data-video-options',
]
const longestSettings = 20_000

/** A known site's address in the settings (JSON) that a page builder keeps beside an element. */
function bySettings(element: HtmlElement, page: Page): SiteEmbed | null {
  for (const name of settingNames) {
    const settings = attributeOf(element, name)
    if (settings === '' || settings.length > longestSettings) continue
    for (const [, address = ''] of settings.replaceAll('\\/', '/').matchAll(/["'](https?:\/\/[^"'\s\\]{1,500})["']/g)) {
      const found = known(address, page)
      if (found !== null) return found
    }
  }
  return null
}

function known(address: string, page: Page): SiteEmbed | null {
  const absolute = mediaOn(page, address)
  return absolute === null ? null : siteEmbedAt(absolute)
}

function generic(address: string, page: Page): SiteEmbed | null {
  const absolute = mediaOn(page, address)
  return absolute?.startsWith('https:') ? { page: absolute, player: absolute } : null
}

function named(element: HtmlElement, ...names: string[]): boolean {
  return names.includes(element.tagName)
}

function classed(element: HtmlElement, name: RegExp): boolean {
  return name.test(attributeOf(element, 'class'))
}

/** What the page calls the thing, by an attribute, the picture in its place, or its words. */
function nameOf(element: HtmlElement): string {
  const given = ['data-title', 'title', 'aria-label', 'playlabel', 'data-name', 'data-alt'].map((name) =>
    attributeOf(element, name),
  )
  const images = elementsIn(element, ({ tagName }) => tagName === 'img').map((image) => attributeOf(image, 'alt'))
  const words = [plainTextOf(element.childNodes)].filter((text) => /[\p{L}\p{N}]/u.test(text))
  return [...given, ...words, ...images].map(inOneLine).find((name) => name !== '') ?? ''
}
