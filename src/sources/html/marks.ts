import type { MarkType } from '../../model/body'
import { formulaMark } from './formulaMark'
import type { Mark } from './inline'
import { linkOn, type Page } from './page'
import { isStruck } from './styles'
import { attributeOf, type HtmlElement, textContentOf } from './tree'

const markNames: Record<string, MarkType> = {
  b: 'strong',
  strong: 'strong',
  dt: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  sub: 'subscript',
  sup: 'superscript',
  ins: 'inserted',
  small: 'small',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** The marks that an element puts on the text in it, by its name and its style. */
export function marksOf(element: HtmlElement, page: Page): Mark[] {
  const formula = formulaMark(element)
  if (formula !== null) return [formula]
  const { tagName } = element
  const language = languageOf(element)
  const marks: Mark[] = language === '' ? [] : [{ type: 'language', language }]
  const named = Object.hasOwn(markNames, tagName) ? markNames[tagName] : undefined
  const styled = styledMark(element)
  if (isStruck(element)) marks.push({ type: 'deleted' })
  if (named !== undefined && !(named === 'strong' && isPlainWeight(element))) marks.push({ type: named })
  if (styled !== null && styled !== named) marks.push({ type: styled })
  const href = tagName === 'a' ? linkOn(page, attributeOf(element, 'href')) : null
  return href === null ? marks : [...marks, { type: 'link', href }]
}

function styledMark(element: HtmlElement): MarkType | null {
  const style = attributeOf(element, 'style')
  if (style === '') return null
  if (/(?:^|;)\s*vertical-align\s*:\s*super/i.test(style)) return 'superscript'
  return /(?:^|;)\s*vertical-align\s*:\s*sub\b/i.test(style) ? 'subscript' : null
}

/** Google Docs wraps whole documents that were pasted in a bold element of normal weight. */
function isPlainWeight(element: HtmlElement): boolean {
  return /font-weight\s*:\s*(?:normal|[1-4]00)\b/i.test(attributeOf(element, 'style'))
}

const tellsLanguage = new Set(['lang', 'xml:lang', 'dir', 'style'])

/**
 * The language that an element says its text is in, as a BCP 47 tag; empty where it says none. Of text that is only said to
 * run from right to left, the script is told by its letters ("und-Arab").
 */
function languageOf(element: HtmlElement): string {
  if (!element.attrs.some(({ name }) => tellsLanguage.has(name))) return ''
  const named = (attributeOf(element, 'lang') || attributeOf(element, 'xml:lang')).trim().replaceAll('_', '-')
  if (/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(named)) return named
  return runsFromRight(element) ? 'und-Arab' : ''
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Whether an element's text is said to run from right to left. What is to tell it by itself does by its first letter. */
function runsFromRight(element: HtmlElement): boolean {
  const direction = attributeOf(element, 'dir').trim().toLowerCase()
  if (direction === '') return /(?:^|[;\s])direction\s*:\s*rtl/i.test(attributeOf(element, 'style'))
  if (direction !== 'auto') return direction === 'rtl'
  return rightToLeft.test(/\p{L}/u.exec(textContentOf([element]))?.[0] ?? '')
}
