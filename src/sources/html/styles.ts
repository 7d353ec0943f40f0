import { attributeOf, elementsIn, type HtmlElement } from './tree'

/** A size in CSS pixels out of an attribute; 0 where it gives none. */
export function pixels(element: HtmlElement, name: string): number {
  const [, digits] = /^\s*(\d{1,6})(?:\.\d+)?(?:px)?\s*$/.exec(attributeOf(element, name)) ?? []
  const size = Number(digits ?? 0)
  return size <= 100_000 ? size : 0
}

/** Whether an element isn't meant to be seen: it is hidden, or no larger than 2 by 2 pixels, as trackers are. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false
  const style = attributeOf(element, 'style')
  if (isHiddenBy(element, style)) return true
  return isTiny(element, style, 'width') && isTiny(element, style, 'height')
}

/** Whether an attribute or a style of its own hides an element. */
export function isHiddenBy(element: HtmlElement, style: string): boolean {
  const hidden = element.attrs.find(({ name }) => name === 'hidden')
  if (hidden !== undefined && !/until-found/i.test(hidden.value)) return true
  return style !== '' && hidingStyle.test(style)
}

const hidingStyle =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:text-indent|left|top)\s*:\s*-(?:\d{4,}|999|\d{3,}(?:em|rem|vw))|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*\))/i

/**
 * Whether a style leaves no room or ink for words: it is transparent, no higher than a pixel, or sets letters without a colour or a size.
 * What appears while the page is scrolled, and boxes whose padding keeps a film's shape, are seen.
 */
export function leavesNoInk(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style')
  if (style === '') return false
  if (transparent.test(style))
    return (
      !/transition|transform|animation/i.test(style) &&
      elementsIn(element, ({ tagName }) => sections.test(tagName)).length === 0
    )
  if (/overflow(?:-y)?\s*:\s*hidden/i.test(style) && !/padding/i.test(style))
    if (/(?:^|[;\s])(?:max-)?height\s*:\s*(?:0|[01]px)\s*(?:;|!|$)/i.test(style)) return true
  if (noColour.test(style)) return true
  return noSize.test(style) && elementsIn(element, (part) => /font/i.test(attributeOf(part, 'style'))).length === 0
}

const transparent = /(?:^|[;\s])opacity\s*:\s*0(?:\.0*)?%?\s*(?:;|!|$)/i
const sections = /^(?:p|h[1-6]|ul|ol|table|img|figure|iframe|blockquote)$/
const noColour = /(?:^|[;\s])color\s*:\s*(?:transparent|rgba\([^)]*,\s*0(?:\.0*)?\s*\))\s*(?:;|!|$)/i
const noSize = /(?:^|[;\s])font-size\s*:\s*0(?:\.0*)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)/i

const hiddenClass =
  /(?:^|\s)(?:hidden|is-hidden|u-hidden|hide|d-none|display-none|invisible|print-only|visible-print\S*)(?:\s|$)/i
const shownOnScreens = /(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-(?!none)\S+|(?:sm|md|lg|xl|2xl):(?!hidden)\S+)/i
// Page builders and block plug-ins hide by the size of the screen, each by a class of its own.
const hiddenOnLarge = /(?:^|[\s-])(?:hid(?:e|den)(?:-on)?-(?:desktop|large|lg)(?:-screen)?|k?vs-lg-false)(?:\s|$)/i
const hiddenOnSmall =
  /(?:^|[\s-])(?:hid(?:e|den)(?:-on)?-(?:mobile|phone|small|sm|xs)(?:-screen)?|k?vs-sm-false)(?:\s|$)/i

/** Whether a class of the common style sheets hides an element on screens of every size. */
export function isHiddenByClass(element: HtmlElement): boolean {
  const value = attributeOf(element, 'class')
  if (value === '') return false
  return (
    (hiddenClass.test(value) && !shownOnScreens.test(value)) || (hiddenOnLarge.test(value) && hiddenOnSmall.test(value))
  )
}

const styledSizes = {
  width: /(?:^|[;\s])width\s*:\s*(\d+(?:\.\d+)?)(?:px)?\s*(?:;|!|$)/i,
  height: /(?:^|[;\s])height\s*:\s*(\d+(?:\.\d+)?)(?:px)?\s*(?:;|!|$)/i,
}

/** A side's length in CSS pixels, by the element's style or attribute; null where neither tells it in pixels. */
export function sideOf(element: HtmlElement, style: string, side: 'width' | 'height'): number | null {
  const styled = styledSizes[side].exec(style)?.[1]
  const given = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(attributeOf(element, side))?.[1]
  const size = styled ?? given
  return size === undefined ? null : Number(size)
}

function isTiny(element: HtmlElement, style: string, side: 'width' | 'height'): boolean {
  const size = sideOf(element, style, side)
  return size !== null && size <= 2
}

const struckNames = ['del', 's', 'strike']
const struckClass = /(?:^|[-_\s])(?:line-?through|strike(?:through|d|out)?|struck)(?:\s|$)/i

/** Whether what an element holds is struck out. */
export function isStruck(element: HtmlElement): boolean {
  if (struckNames.includes(element.tagName)) return true
  if (element.attrs.length === 0) return false
  const classes = attributeOf(element, 'class')
  if (/through|str[iu]/i.test(classes) && struckClass.test(classes)) return true
  return /text-decoration(?:-line)?\s*:[^;]*\bline-through/i.test(attributeOf(element, 'style'))
}
