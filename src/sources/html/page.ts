import type { Block } from '../../model/body'
import { linkAddress, mediaAddress } from '../address'
import { type Anchors, anchorId, targetOf } from './anchors'
import { attributeOf, type HtmlElement, type HtmlNode } from './tree'

/** The page that is being read. */
export interface Page {
  /** Its absolute address; empty where that isn't known, so that relative addresses lead nowhere. */
  base: string
  /** Reads part of the page. It may be called from within: parts nest no deeper than `nodesOf` lets them. */
  blocks(nodes: readonly HtmlNode[]): Block[]
  /** The names of the shortcodes that were closed so far. */
  closed: Set<string>
  anchors: Anchors
  /** The absolute addresses that the page's links lead to; found when they are first asked for. */
  linked: () => ReadonlySet<string>
}

/** Where a link leads: an absolute address, or "#" and the id of an anchor of this page; null for one that leads nowhere. */
export function linkOn({ base }: Page, href: string): string | null {
  const target = targetOf(href, base)
  return target === null ? absolute(linkAddress(href, base)) : `#${anchorId(target)}`
}

/** What a link is called that has no words: the site and the path that it leads to. */
export function addressIn(href: string): string {
  if (!/^https?:/.test(href)) return href
  const { host, pathname } = new URL(href)
  return `${host}${pathname === '/' ? '' : pathname}`
}

/** The absolute address of a picture, film or sound on a page; null when it isn't one that a browser may load. */
export function mediaOn({ base }: Page, src: string): string | null {
  return absolute(mediaAddress(src, base))
}

function absolute(address: string | null): string | null {
  return address === null || /^[/#]/.test(address) ? null : address
}

/** The address of an element's file. Scripts that load files late put the real one aside. */
export function fileOf(element: HtmlElement, page: Page, names: readonly string[] = lateNames): string | null {
  if (names !== lateNames) return fileIn(names, element, page)
  const src = attributeOf(element, 'src').trim()
  const isStandIn = placeholder.test(src)
  return (
    fileIn(isStandIn ? asideNames : lateNames, element, page) ??
    fileAside(element, page) ??
    fileInSettings(element, page) ??
    (isStandIn && !emptyPicture.test(src) ? fileIn(['src'], element, page) : null)
  )
}

function fileIn(names: readonly string[], element: HtmlElement, page: Page): string | null {
  for (const name of names) {
    const written = attributeOf(element, name)
    const address = /^\s*\[|[{<]/.test(written) ? null : mediaOn(page, written)
    if (address !== null) return address
  }
  return null
}

const longestSettings = 5000

/** The last picture's file in an attribute that lists several, such as one for each size of screen, or whose address has a gap. */
function fileInSettings(element: HtmlElement, page: Page): string | null {
  const values = element.attrs.filter(
    ({ name, value }) => !notFiles.test(name) && value.length < longestSettings && /[[{]/.test(value),
  )
  for (const { value } of values) {
    const written = value.replaceAll('\\/', '/').replaceAll('{width}', usualWidth)
    const found = written.match(listedFile)?.at(-1)
    const address = found === undefined ? null : mediaOn(page, found)
    if (address !== null) return address
  }
  return null
}

const usualWidth = '1200'
const listedFile =
  /(?<=^|[\s"'[{(,])(?:https?:\/\/|\/)[^\s,<>{}"'[\]]+\.(?:jpe?g|png|webp|avif|gif)(?:\?[^\s,<>{}"'[\]]*)?/gi

const asideNames = ['data-src', 'data-lazy-src', 'data-litespeed-src', 'data-original', 'suppressedsrc']
const lateNames = [...asideNames, 'src']

// What stands in a picture's place until a script has loaded it.
const placeholder =
  /(?:^|[/_.-])(?:spacer|blank|placeholder|pixel|transparent|loading|loader|lazy\w*|1x1|dummy|empty|tiny|lqip|blur\w*|grey|gray|clear|trans)[^/]*\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i

// One that is never anything else: no photograph has such a name.
const emptyPicture = /(?:^|[/_-])(?:placeholder|spacer|pixel|transparent|blank|1x1)\.(?:gif|png|svg)(?:[?#]|$)/i

/** The file in an attribute of an unknown name, of a script that loads files late, such as "nitro-lazy-src". */
function fileAside(element: HtmlElement, page: Page): string | null {
  const others = element.attrs.filter(({ name }) => name !== 'src' && !notFiles.test(name))
  const isPicture = element.tagName === 'img' || element.tagName === 'source'
  const named = others.filter(({ name, value }) =>
    isPicture
      ? pictureFile.test(value.trim()) || lateName.test(name)
      : lateName.test(name) || /iframe|embed/.test(name),
  )
  const values = named
    .map(({ value }) => value.trim())
    .filter((value) => /^[^\s,<>{}"]*(?:\/|\.[a-z]\w{2,3})[^\s,<>{}"]*$/i.test(value))
  return values.map((value) => mediaOn(page, value)).find((address) => address !== null) ?? null
}

const pictureFile = /\.(?:jpe?g|png|webp|avif|gif)(?:\?\S*)?$/i
const lateName = /(?:^|[-_])(?:\w*src|original|delayed|lazy|lazyload|full|image)(?:[-_]|$)/

const notFiles =
  /^(?:alt|title|class|id|name|width|height|style|sizes|srcset|usemap|longdesc|on\w+|aria-.*|data-(?:alt|title|caption|description|file-?name|name|permalink|link|href|thumb.*|low.*|placeholder.*|blur.*))$/
