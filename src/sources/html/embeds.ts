import type { Block, Embed } from '../../model/body'
import { originOf } from '../address'
import { leaveOut } from '../leftOut'
import { asOneLine } from './blockLines'
import { scriptTarget } from './embedScripts'
import { graphicOr } from './graphics'
import { substackBlocks } from './newsletters'
import { addressIn, fileOf, linkOn, mediaOn, type Page } from './page'
import { pictureOfFile } from './photos'
import { attributionOf } from './quotes'
import type { SiteEmbed } from './siteEmbed'
import { siteEmbedAt } from './sites'
import { isHidden } from './styles'
import { hasVisibleText, inOneLine, plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, hasClass, nodesOf, removeElements } from './tree'
import { visibleNodes } from './visibleNodes'

/**
 * Another site's frame, or the script that would put one in its place. A known site is named by its page and loaded without
 * what follows the reader; any other by the frame's own address. What the newsroom frames of its own has no player, as it
 * would run with the newsroom's rights.
 */
export function frameBlocks(element: HtmlElement, page: Page): Block[] {
  if (isHidden(element) || hasClass(element, 'wp-embedded-content')) return []
  const script = element.tagName === 'script' ? scriptTarget(element) : null
  const address = script ?? fileOf(element, page)
  if (address === null) return documentIn(element, page)
  const title = inOneLine(attributeOf(element, 'title'))
  const newsletter = substackBlocks(address, title)
  if (newsletter !== null) return newsletter
  const known = siteEmbedAt(address) ?? siteEmbedIn(address)
  const shown = known ?? { page: address, player: script === null ? playerAt(address, page) : '' }
  return [graphicOr(embed(shown, title), element)]
}

/** What a frame passes on that names another page in its address, as Drupal's, Embedly's and Iframely's do. */
function siteEmbedIn(address: string): SiteEmbed | null {
  const { searchParams } = new URL(address)
  return siteEmbedAt(searchParams.get('url') ?? '') ?? siteEmbedAt(searchParams.get('src') ?? '')
}

/** What a frame shows whose document stands in an attribute (`srcdoc`) alone. */
function documentIn(frame: HtmlElement, page: Page): Block[] {
  const html = frame.tagName === 'script' ? '' : attributeOf(frame, 'srcdoc')
  if (html === '') leaveOut('frame without an address')
  return html === '' ? [] : page.blocks(visibleNodes(nodesOf(html)))
}

/** The address that a frame may load; empty for the newsroom's own pages, and for what isn't sent safely. */
function playerAt(address: string, page: Page): string {
  const isOwn = [page.base, page.base.replace(/^http:/i, 'https:')].map(originOf).includes(originOf(address))
  return isOwn || !address.startsWith('https:') ? '' : address
}

/**
 * An `object` or `embed` element: a known site's player, else what it holds for browsers that can't show it, else a link to
 * its file, unless the text links there anyway.
 */
export function objectBlocks(element: HtmlElement, page: Page): Block[] {
  if (isHidden(element) && !hasClass(element, 'tableauViz')) return []
  const address = fileOf(element, page, [element.tagName === 'object' ? 'data' : 'src']) ?? fileInParams(element, page)
  const shown = address === null ? null : siteEmbedAt(address)
  const title = inOneLine(attributeOf(element, 'title') || attributeOf(element, 'aria-label'))
  if (shown !== null) return [embed(shown, title)]
  const fallback = page.blocks(element.childNodes)
  if (fallback.length > 0 || address === null || page.linked().has(address)) return fallback
  if (/\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#]|$)/i.test(address)) return [pictureOfFile(address, title)]
  if (/\.swf(?:[?#]|$)/i.test(address)) return []
  const href = linkOn(page, address)
  // A place of the story itself is no file.
  if (href === null || href.startsWith('#')) return []
  return [
    { type: 'paragraph', text: [{ type: 'link', href, text: [{ type: 'text', text: title || addressIn(href) }] }] },
  ]
}

/** The file that an object's parameters name, as Flash players and dashboards have it. */
function fileInParams(object: HtmlElement, page: Page): string | null {
  const params = elementsIn(object, ({ tagName }) => tagName === 'param')
  const paramOf = (...names: string[]): string => {
    const param = params.find((one) => names.includes(attributeOf(one, 'name').toLowerCase()))
    return param === undefined ? '' : attributeOf(param, 'value').trim()
  }
  const dashboard = /^[\w%-]+\/[\w%-]+$/.exec(paramOf('name'))?.[0]
  if (dashboard !== undefined && hasClass(object, 'tableauViz'))
    return mediaOn(page, `https://public.tableau.com/views/${dashboard}`)
  return mediaOn(page, paramOf('movie', 'src', 'filename', 'url', 'href'))
}

function embed({ page, player }: SiteEmbed, title: string): Embed {
  return { type: 'embed', url: page, title, player }
}

/** The embed of a page's bare address, as WordPress leaves it where it couldn't ask the other site for a frame. */
export function bareEmbed(element: HtmlElement, page: Page): Embed | null {
  const [link] = elementsIn(element, ({ tagName }) => tagName === 'a')
  const words = plainTextOf([element])
  const named = link === undefined ? words : attributeOf(link, 'href')
  if (!/^\s*https?:\/\/\S+\s*$/.test(named)) return null
  const address = mediaOn(page, named)
  if (address === null) return null
  const title = words === named.trim() || /^https?:\/\/\S+$/.test(words) ? '' : words
  return embed(siteEmbedAt(address) ?? { page: address, player: '' }, title)
}

const postClasses = [
  'twitter-tweet',
  'twitter-video',
  'instagram-media',
  'tiktok-embed',
  'bluesky-embed',
  'fb-post',
].concat(['fb-video', 'mastodon-embed', 'threads-post', 'text-post-media'])

/** A post of a social network: its words as a quotation, as they stand in the page, and a link to it. */
export function postBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (!hasClass(element, ...postClasses) || !['blockquote', 'div', 'twitter-widget'].includes(element.tagName))
    return null
  const shown = postAddress(element, page)
  if (shown === null) return null
  const paragraphs = elementsIn(element, ({ tagName }) => tagName === 'p' || tagName === 'section')
  const { line, rest } = asOneLine(page.blocks(paragraphs))
  removeElements(paragraphs)
  // All that Instagram puts outside of a paragraph is "View this post on Instagram".
  const attribution = hasClass(element, 'instagram-media') ? '' : attributionOf(element.childNodes)
  if (line.length === 0) return [...page.blocks(element.childNodes), embed(shown, '')]
  return [{ type: 'quote', text: line, blocks: [], attribution }, ...rest, embed(shown, '')]
}

/** The post's page: named by an attribute, or by the last link of a known site, which is its date. */
function postAddress(element: HtmlElement, page: Page): SiteEmbed | null {
  const links = elementsIn(element, ({ tagName }) => tagName === 'a').map((link) => attributeOf(link, 'href'))
  const did = /^at:\/\/(did:[\w:]+)\/app\.bsky\.feed\.post\/(\w+)$/.exec(attributeOf(element, 'data-bluesky-uri'))
  const named = ['data-instgrm-permalink', 'data-href', 'data-text-post-permalink', 'cite', 'data-embed-url']
    .map((name) => attributeOf(element, name))
    .filter(hasVisibleText)
  const bluesky = did === null ? [] : [`https://bsky.app/profile/${did[1]}/post/${did[2]}`]
  for (const candidate of [...bluesky, ...named, ...links.toReversed()]) {
    const address = mediaOn(page, candidate)
    const shown = address === null ? null : siteEmbedAt(address)
    if (shown !== null) return shown
  }
  const other = named.map((address) => mediaOn(page, address)).find((address) => address !== null)
  return other === undefined || other === null ? null : { page: other, player: '' }
}

/** Whether an element is an embed that holds words only. */
export function isEmbedFigure(element: HtmlElement): boolean {
  return hasClass(element, 'wp-block-embed', 'kg-embed-card') && !holdsFrame(element)
}

/** Whether anything within would be loaded from another site. */
function holdsFrame(element: HtmlElement): boolean {
  return elementsIn(element, (part) => part.tagName === 'iframe' || hasClass(part, ...postClasses)).length > 0
}
