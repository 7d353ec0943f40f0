import type { Block } from '../../model/body'
import { linkAddress, mediaAddress } from '../address'
import { attributeOf, type HtmlElement, type HtmlNode } from './tree'

/** The page that is being read. */
export interface Page {
  /** Its absolute address; empty where that isn't known, so that relative addresses lead nowhere. */
  base: string
  /** Reads part of the page. It may be called from within: parts nest no deeper than `nodesOf` lets them. */
  blocks(nodes: readonly HtmlNode[]): Block[]
  /** The names of the shortcodes that were closed so far. */
  closed: Set<string>
}

/** Where a link leads; null for one that leads nowhere, or into this page, whose marks aren't kept. */
export function linkOn({ base }: Page, href: string): string | null {
  return absolute(linkAddress(href, base))
}

export function mediaOn({ base }: Page, src: string): string | null {
  return absolute(mediaAddress(src, base))
}

function absolute(address: string | null): string | null {
  return address === null || /^[/#]/.test(address) ? null : address
}

/** The address of an element's file. Scripts that load files late put the real one aside. */
export function fileOf(element: HtmlElement, page: Page, names: readonly string[] = lateNames): string | null {
  for (const name of names) {
    const address = mediaOn(page, attributeOf(element, name))
    if (address !== null) return address
  }
  return null
}

const lateNames = ['data-src', 'data-lazy-src', 'data-litespeed-src', 'data-original', 'src']

/** A size in CSS pixels out of an attribute; 0 where it gives none. */
export function pixels(element: HtmlElement, name: string): number {
  const [, digits] = /^\s*(\d{1,6})(?:\.\d+)?(?:px)?\s*$/.exec(attributeOf(element, name)) ?? []
  const size = Number(digits ?? 0)
  return size <= 100_000 ? size : 0
}

/** Whether an element isn't meant to be seen: it is hidden, or no larger than 2 by 2 pixels, as trackers are. */
export function isHidden(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style')
  if (element.attrs.some(({ name }) => name === 'hidden')) return true
  if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true
  return isTiny(element, style, 'width') && isTiny(element, style, 'height')
}

const styledSizes = {
  width: /(?:^|[;\s])width\s*:\s*(\d+(?:\.\d+)?)(?:px)?\s*(?:;|!|$)/i,
  height: /(?:^|[;\s])height\s*:\s*(\d+(?:\.\d+)?)(?:px)?\s*(?:;|!|$)/i,
}

function isTiny(element: HtmlElement, style: string, side: 'width' | 'height'): boolean {
  const styled = styledSizes[side].exec(style)?.[1]
  const given = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(attributeOf(element, side))?.[1]
  const size = styled ?? given
  return size !== undefined && Number(size) <= 2
}
