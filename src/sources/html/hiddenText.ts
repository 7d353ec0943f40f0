import { isHiddenBy, isHiddenByClass, leavesNoInk } from './styles'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  hasAttribute,
  hasClass,
  isElement,
  textContentOf,
  visitElements,
} from './tree'

const spokenOnly =
  /(?:^|\s)(?:[\w-]*(?:visually-?hidden|screen-?reader)(?:-(?:text|only|focusable))*|sr-only(?:-focusable)?|show-for-sr|assistive-text|element-invisible|a11y-hidden|offscreen|off-screen|elementor-screen-only|preheader)(?:\s|$)/i
/** Of formulas, the copies that MathJax and KaTeX draw. */
const drawnFormula = /(?:^|\s)(?:katex-html|MathJax_Preview)(?:\s|$)/

/** Copies of a show's first and last pictures, which let it run round. */
const slideClone = /(?:^|\s)(?:swiper-slide-duplicate|slick-cloned|splide__slide--clone|bx-clone)(?:\s|$)/

/** Files have rules of their own on what is hidden. */
const files = new Set(['img', 'iframe', 'video', 'audio', 'source', 'picture'])

/**
 * Whether an element holds words that readers of the page don't see, and can't open either. Takes the ids that the page's
 * links and buttons name, by `linkedIds`.
 */
export function isHiddenText(element: HtmlElement, linked: () => ReadonlySet<string>): boolean {
  // Ghost's form to sign up and Tableau's charts are hidden until a script has made them work.
  if (files.has(element.tagName) || hasClass(element, 'kg-signup-card', 'tableauViz')) return false
  const classes = attributeOf(element, 'class')
  if (spokenOnly.test(classes)) return !isOnlyWordsOfLink(element)
  if (drawnFormula.test(classes) || slideClone.test(classes)) return true
  const isClosedDialog = element.tagName === 'dialog' && !hasAttribute(element, 'open')
  const isHidden =
    isHiddenBy(element, attributeOf(element, 'style')) || isHiddenByClass(element) || leavesNoInk(element)
  if (!isHidden && !isClosedDialog) return hasAttribute(element, 'popover') && !linked().has(attributeOf(element, 'id'))
  return !isOpenedByReader(element, linked)
}

/** Whether an element is what editors have said to each other: a comment in Google Docs, or the mark of one. */
export function isOfEditors(element: HtmlElement): boolean {
  if (element.tagName === 'a') return /^#cmnt(?:_ref)?\d+$/.test(attributeOf(element, 'href'))
  return (
    element.tagName === 'p' &&
    element.childNodes.some((child) => isElement(child) && /^cmnt\d+$/.test(attributeOf(child, 'id')))
  )
}

const openedClass =
  /(?:^|[-_\s])(?:accordion|collaps\w*|tab|tabs|tabpane|tabcontent|panel|toggle|faq|faqs|spoiler|drawer|expand\w*|answer|read-?more|slide|slider|slideshow|carousel|swiper|modal)(?:$|[-_\s])/i

/** Whether a hidden element is one that a reader would open: a panel of an accordion, a note that a link leads to. */
function isOpenedByReader(element: HtmlElement, linked: () => ReadonlySet<string>): boolean {
  return (
    /^(?:tabpanel|region)$/i.test(attributeOf(element, 'role')) ||
    openedClass.test(attributeOf(element, 'class')) ||
    (hasAttribute(element, 'id') && linked().has(attributeOf(element, 'id'))) ||
    isBelowSwitch(element)
  )
}

/** Whether a heading or a term that is pressed, such as a question, stands right above an element. */
function isBelowSwitch(element: HtmlElement): boolean {
  const siblings = element.parentNode?.childNodes.filter(isElement) ?? []
  const above = siblings[siblings.indexOf(element) - 1]
  if (above === undefined || !/^(?:h[1-6]|dt)$/.test(above.tagName)) return false
  return isSwitch(above) || elementsIn(above, isSwitch).length > 0
}

function isSwitch(element: HtmlElement): boolean {
  return (
    element.tagName === 'button' ||
    attributeOf(element, 'role') === 'button' ||
    hasAttribute(element, 'aria-expanded') ||
    hasAttribute(element, 'onclick')
  )
}

/** Words for screen readers alone that name a link of a bare sign or picture. */
function isOnlyWordsOfLink(element: HtmlElement): boolean {
  const parent = element.parentNode
  if (parent === null || !('tagName' in parent) || parent.tagName !== 'a') return false
  return parent.childNodes.every((child) => child === element || !/[\p{L}\p{N}]/u.test(textContentOf([child])))
}

/** The ids that links and buttons of the page name; found when they are first asked for. */
export function linkedIds(nodes: readonly HtmlNode[]): () => ReadonlySet<string> {
  let found: Set<string> | null = null
  return () => {
    if (found !== null) return found
    const ids = new Set<string>()
    visitElements(nodes, (element) => {
      for (const name of referring)
        for (const id of attributeOf(element, name).split(/\s+/)) ids.add(id.replace(/^#/, ''))
    })
    found = ids
    return ids
  }
}

const referring = ['aria-controls', 'href', 'data-target', 'data-bs-target', 'popovertarget', 'commandfor']
