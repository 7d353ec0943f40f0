import type { Block } from '../../model/body'
import type { Page } from './page'
import { plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, hasClass, removeElements } from './tree'

/**
 * Questions with their answers, as Yoast, Rank Math and All in One SEO write them, or as schema.org's `FAQPage` in microdata;
 * null for any other element.
 */
export function questionBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (!isList(element)) return null
  const sections = elementsIn(element, isSection)
  const all = sections.length > 0 ? sections : [element]
  if (!all.every((section) => plainTextOf(questionsIn(section)) !== '')) return null
  const items = all.map((section) => {
    const questions = questionsIn(section)
    removeElements(questions)
    return { question: plainTextOf(questions), answer: page.blocks(section.childNodes) }
  })
  removeElements(sections)
  const before = sections.length > 0 ? page.blocks(element.childNodes) : []
  return [...before, { type: 'questions', title: '', items }]
}

function isList(element: HtmlElement): boolean {
  return (
    hasClass(element, 'schema-faq', 'rank-math-block', 'wp-block-rank-math-faq-block', 'wp-block-aioseo-faq') ||
    isOfType(element, 'FAQPage')
  )
}

function isSection(element: HtmlElement): boolean {
  return (
    hasClass(element, 'schema-faq-section', 'rank-math-list-item', 'rank-math-faq-item') ||
    isOfType(element, 'Question')
  )
}

function isOfType(element: HtmlElement, type: string): boolean {
  return new RegExp(`schema\\.org/${type}\\s*$`).test(attributeOf(element, 'itemtype'))
}

function questionsIn(section: HtmlElement): HtmlElement[] {
  const isQuestion = (part: HtmlElement) =>
    hasClass(part, 'schema-faq-question', 'rank-math-question', 'aioseo-faq-block-question') ||
    attributeOf(part, 'itemprop') === 'name'
  return elementsIn(section, isQuestion).slice(0, 1)
}
