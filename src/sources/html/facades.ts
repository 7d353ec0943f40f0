import type { Block, Embed } from '../../model/body'
import { originOf } from '../address'
import { addressByKind } from './facadeKinds'
import { isFigure, isInked } from './figureElements'
import { graphicOr } from './graphics'
import { framesHeldBack } from './heldBack'
import { addressIn, linkOn, mediaOn, type Page } from './page'
import { pictureOfFile } from './photos'
import { playlistBlocks } from './playlists'
import { recordingBlock } from './recordings'
import type { SiteEmbed } from './siteEmbed'
import { siteEmbedAt } from './sites'
import { holdsWords, inOneLine, plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, hasClass } from './tree'

/**
 * What stands in a page for a player, a chart or a file until a script puts it there: an element with an id, an address or a
 * frame's HTML in its attributes. Null for any other element. What it stands for has the name that the page gives it.
 */
export function facadeBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (element.attrs.length === 0) return null
  if (hasClass(element, 'wp-playlist')) return playlistBlocks(element, page)
  if (
    !mayStandFor.test(element.tagName) ||
    !element.attrs.some(({ name, value }) => tellingName.test(name) || value.includes('wistia_async'))
  )
    return null
  const shown = siteShownBy(element, page)
  if (shown === null)
    return isEmpty(element)
      ? (framed(element, page) ?? fileBlocks(element, page) ?? unknownWidget(element, page))
      : null
  // An element that holds a story of its own is no stand-in.
  if (plainTextOf(element.childNodes).length > longestName) return null
  const embed: Embed = { type: 'embed', url: shown.page, title: nameOf(element), player: shown.player }
  // A caption is about to name it.
  if (isInFigure(element) && holdsWords(element.childNodes))
    return [graphicOr({ ...embed, title: '' }, element), ...page.blocks(element.childNodes)]
  return [graphicOr(embed, element)]
}

function isEmpty(element: HtmlElement): boolean {
  return !holdsWords(element.childNodes) && elementsIn(element, isMedia).length === 0
}

function isInFigure({ parentNode }: HtmlElement): boolean {
  let parent = parentNode
  while (parent !== null && 'tagName' in parent && !isFigure(parent)) parent = parent.parentNode
  return parent !== null && 'tagName' in parent
}

const longestName = 300

const mayStandFor = /^(?:div|span|figure|section|a|p|oembed|object|video|twitter-widget|[a-z]+-.*)$/
// Most elements have none of these, and are asked no more.
const tellingName = /^(?:data-|video-?|media-id$|url$|src$|id$|channel$)/

function isMedia({ tagName }: HtmlElement): boolean {
  return /^(?:img|iframe|video|audio|object|embed|table|svg)$/.test(tagName)
}

function siteShownBy(element: HtmlElement, page: Page): SiteEmbed | null {
  const isLink = element.tagName === 'a'
  // A link within a sentence stays a link.
  const byKind = addressByKind(element)
  if (isLink && holdsWords(element.childNodes) && (byKind === null || !isAlone(element))) return null
  const addresses = [
    ...(byKind === null ? [] : [byKind]),
    ...element.attrs.filter(({ name }) => isAddressName(name, isLink)).map(({ value }) => value),
    ...element.attrs.filter(({ value }) => /^[{[]/.test(value)).flatMap(({ value }) => addressesInSettings(value)),
  ]
  for (const address of addresses) {
    const known = knownSite(address, page)
    if (known !== null) return known
  }
  return byKind === null ? genericSite(element, page) : anySite(byKind, page)
}

/** Whether a link is all that its box holds. */
function isAlone(link: HtmlElement): boolean {
  const { parentNode } = link
  return parentNode?.nodeName === 'div' && parentNode.childNodes.every((child) => child === link || !isInked(child))
}

const notOfContent =
  /^(?:class|id|style|title|alt|lang|dir|role|name|on\w+|aria-.*|data-[\w-]*(?:share|permalink|canonical|ajax|action|endpoint|api|track|pixel|login|redirect|poster|thumb|image|img|icon|logo)[\w-]*)$/

function isAddressName(name: string, isLink: boolean): boolean {
  return !notOfContent.test(name) && !(isLink && name === 'href')
}

const longestSettings = 20_000

/** Addresses in the settings (JSON) that a page builder keeps beside an element. */
function addressesInSettings(settings: string): string[] {
  if (settings.length > longestSettings) return []
  const written = settings.replaceAll('\\/', '/')
  return [...written.matchAll(/["'](https?:\/\/[^"'\s\\]{1,500})["']/g)].map(([, address = '']) => address)
}

const frameName = /^(?:data-(?:pym|frame|iframe|embed)(?:-(?:src|url))?|url)$/
const widgetName = /^(?:src|data-(?:[\w-]*-)?(?:src|url|embed|href))$/
const widget = /embed|widget|player|video|chart|graphic|interactive|pym|iframe|quiz|poll|viz|riddle|typeform|map/i

/** The page that an element names which only a script would fill, on a site that isn't known. */
function genericSite(element: HtmlElement, page: Page): SiteEmbed | null {
  const isPin = element.tagName === 'a' && element.attrs.some(({ name }) => /^data-(?:pin-do|iframely-url)$/.test(name))
  if (isPin) return anySite(attributeOf(element, 'href'), page)
  if (element.tagName === 'a') return null
  const isWidget = element.tagName.includes('-') || widget.test(attributeOf(element, 'class'))
  for (const { name, value } of element.attrs) {
    const isNamed = frameName.test(name) || (isWidget && widgetName.test(name) && !notOfContent.test(name))
    const found = isNamed && !file.test(value) ? anySite(value, page) : null
    const isOwnPage = found !== null && !frameName.test(name) && originOf(found.page) === originOf(page.base)
    if (found !== null && !isOwnPage) return isEmpty(element) ? found : null
  }
  return null
}

const file = /\.(?:jpe?g|png|webp|avif|gif|svg|mp4|m4v|webm|mov|m3u8|mp3|m4a|ogg|wav|pdf|docx?|xlsx?|csv)(?:[?#]|$)/i

/** The frame whose HTML an element keeps in an attribute until readers agree to it, as it is or in base64. */
function framed(element: HtmlElement, page: Page): Block[] | null {
  for (const { value } of element.attrs) {
    const blocks = page.blocks(framesHeldBack(value)).filter(isPlayer)
    if (blocks.length > 0) return blocks
  }
  return null
}

function isPlayer({ type }: Block): boolean {
  return type === 'embed' || type === 'graphic'
}

const pictureEnding = /^(?:jpe?g|png|webp|avif|gif)$/i
const pictureName = /^(?:src|data-(?:\w+-)?(?:src|original|lazy\w*|full|img|photo|picture|url|file))$/

/** The recording, picture or document that an element names in an attribute. */
function fileBlocks(element: HtmlElement, page: Page): Block[] | null {
  for (const { name, value } of element.attrs) {
    const [, ending = ''] = /^\S+\.(\w{2,4})(?:[?#]\S*)?$/.exec(value.trim()) ?? []
    if (!name.startsWith('data-') && name !== 'src') continue
    const address = mediaOn(page, value)
    if (address === null) continue
    if (/^(?:mp4|m4v|webm|mov|m3u8)$/i.test(ending)) return [recordingBlock('video', address, nameOf(element))]
    if (/^(?:mp3|m4a|ogg|wav|aac)$/i.test(ending)) return [recordingBlock('audio', address, nameOf(element))]
    if (pictureEnding.test(ending) && pictureName.test(name)) return [pictureOfFile(address, altOf(element))]
    const href = /^(?:pdf|docx?|xlsx?|csv)$/i.test(ending) ? linkOn(page, value) : null
    if (href === null || page.linked().has(address)) continue
    const text = nameOf(element) || addressIn(href)
    return [{ type: 'paragraph', text: [{ type: 'link', href, text: [{ type: 'text', text }] }] }]
  }
  return null
}

function altOf(element: HtmlElement): string {
  const label = attributeOf(element, 'role') === 'img' ? attributeOf(element, 'aria-label') : ''
  return inOneLine(attributeOf(element, 'alt') || attributeOf(element, 'data-alt') || label)
}

const drawnByScript =
  /(?:^|[\s_-])(?:embed|chart|graphic|infographic|interactive|quiz|poll|survey|viz|visuali[sz]ation|timeline|map|video|video-?player|powa)(?:[\s_-]|$)/i
const notOfStory =
  /(?:^|[\s_-])(?:ads?|advert\w*|share|sharing|social|newsletter|related|comments?|log-?in|subscri\w*|consent|cookie\w*|nav)(?:[\s_-]|$)/i

/** An empty element that a script of an unknown maker would fill: a link to the story's own page, where that is seen. */
function unknownWidget(element: HtmlElement, page: Page): Block[] | null {
  const said = `${element.tagName} ${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`
  const isFilled = element.attrs.some(
    ({ name, value }) => (name === 'id' ? /\d/.test(value) : name.startsWith('data-')) && value !== '',
  )
  if (page.base === '' || !isFilled || !drawnByScript.test(said) || notOfStory.test(said)) return null
  return [{ type: 'embed', url: page.base, title: nameOf(element), player: '' }]
}

function knownSite(address: string, page: Page): SiteEmbed | null {
  if (!/^\s*(?:https?:)?\/\//i.test(address)) return null
  const absolute = mediaOn(page, address)
  return absolute === null ? null : siteEmbedAt(absolute)
}

function anySite(address: string, page: Page): SiteEmbed | null {
  const absolute = /[\s<>"]/.test(address.trim()) ? null : mediaOn(page, address)
  return absolute?.startsWith('https:') ? { page: absolute, player: absolute } : null
}

/** What the page calls the thing, by an attribute, the picture in its place, or its words. */
function nameOf(element: HtmlElement): string {
  const given = ['data-title', 'title', 'aria-label', 'playlabel', 'video-title', 'data-name', 'data-alt'].map((name) =>
    attributeOf(element, name),
  )
  const images = elementsIn(element, ({ tagName }) => tagName === 'img').map((image) => attributeOf(image, 'alt'))
  const words = [plainTextOf(element.childNodes)].filter((text) => /[\p{L}\p{N}]/u.test(text))
  const names = [...given, ...words, ...images].map((name) => inOneLine(name).replace(playLabel, '').trim())
  return names.find((name) => name !== '') ?? ''
}

// What the button of a player says, before the film's name or alone.
const playLabel =
  /^(?:(?:play|watch|load)(?: (?:the )?video)?|odtwórz(?: (?:wideo|film))?|(?:video )?abspielen|(?:lire|voir) la vidéo|reproducir(?: v[ií]deo)?)(?:\s*[:–-]\s*|$)/i
