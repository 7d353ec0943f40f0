import { attributeOf, type HtmlElement, hasClass } from './tree'

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
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|(?:text-indent|left|top)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%)/i

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
const struckClasses = ['strikethrough', 'line-through', 'has-text-decoration-line-through']

/** Whether what an element holds is struck out. */
export function isStruck(element: HtmlElement): boolean {
  if (struckNames.includes(element.tagName)) return true
  if (element.attrs.length === 0) return false
  if (hasClass(element, ...struckClasses)) return true
  return /text-decoration(?:-line)?\s*:[^;]*\bline-through/i.test(attributeOf(element, 'style'))
}
