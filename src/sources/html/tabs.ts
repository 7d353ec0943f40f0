import { defaultTreeAdapter, html as names } from 'parse5'
import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isElement,
  removeElements,
  textContentOf,
  visitElements,
} from './tree'

/** Gives each panel of a row of tabs its tab's label as a heading, as all panels are shown one below the other. */
export function labelPanels(nodes: readonly HtmlNode[]): void {
  const tabs: HtmlElement[] = []
  const panels: HtmlElement[] = []
  const targets = new Map<string, HtmlElement>()
  visitElements(nodes, (element) => {
    if (element.tagName === 'ul' && isNamedTabs(element)) tabs.push(...linksOfItems(element))
    if (element.attrs.length === 0) return
    if (isTab(element)) tabs.push(element)
    if (tabsClass.test(attributeOf(element, 'class')))
      tabs.push(...element.childNodes.filter(isElement).filter(isBareLabel))
    if (attributeOf(element, 'role') === 'tabpanel' || panelClass.test(attributeOf(element, 'class')))
      panels.push(element)
    const id = attributeOf(element, 'id')
    if (id !== '' && !targets.has(id)) targets.set(id, element)
  })
  if (tabs.length === 0) return
  const taken = new Set<HtmlElement>()
  const panelOf = (tab: HtmlElement): HtmlElement | undefined => {
    const inCode = /['"]([\w-]+)['"]/.exec(attributeOf(tab, 'onclick'))?.[1] ?? ''
    const named =
      attributeOf(tab, 'aria-controls') || attributeOf(tab, 'data-bs-target') || attributeOf(tab, 'href') || inCode
    const id = attributeOf(tab, 'id')
    return (
      targets.get(named.replace(/^#/, '')) ??
      panels.find((panel) => id !== '' && attributeOf(panel, 'aria-labelledby') === id) ??
      panels.find((panel) => !taken.has(panel))
    )
  }
  for (const tab of tabs) {
    const panel = panelOf(tab)
    const heading = defaultTreeAdapter.createElement('h3', names.NS.HTML, [])
    heading.childNodes = [...tab.childNodes]
    if (panel === undefined || taken.has(panel) || isInside(panel, tab)) {
      tab.childNodes = [heading]
      unwrapControl(tab)
      continue
    }
    taken.add(panel)
    panel.attrs = panel.attrs.filter(({ name }) => name !== 'hidden' && name !== 'style')
    removeElements([tab])
    // Some panels have their tab's label as a heading of their own, for small screens.
    if (beginsWith(panel, heading)) continue
    panel.childNodes.unshift(heading)
    heading.parentNode = panel
  }
}

function isTab(element: HtmlElement): boolean {
  if (attributeOf(element, 'role') === 'tab') return true
  if (/^(?:tab|pill)$/.test(attributeOf(element, 'data-bs-toggle') || attributeOf(element, 'data-toggle'))) return true
  if (!/^(?:a|button|span|div|li)$/.test(element.tagName)) return false
  return tabClass.test(attributeOf(element, 'class'))
}

/** Whether a list or what it stands in is called after tabs: jQuery UI, Divi, WPBakery and themes. */
function isNamedTabs(list: HtmlElement): boolean {
  const { parentNode } = list
  const elements = parentNode !== null && 'tagName' in parentNode ? [list, parentNode] : [list]
  return elements.some((element) => tabsName.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`))
}

const tabsName = /(?:^|[\s_-])tabs(?:$|[\s_-])/i

/** The links to places of the page that are all that the items of a list hold; none where any item holds anything else. */
function linksOfItems(list: HtmlElement): HtmlElement[] {
  const items = list.childNodes.filter(isElement)
  const links = items.flatMap((item) => elementsIn(item, isLinkInPage))
  const areAll = links.length === items.length && textContentOf(links).trim() === textContentOf(list.childNodes).trim()
  return areAll ? links.filter((link) => !isTab(link)) : []
}

function isLinkInPage(element: HtmlElement): boolean {
  return element.tagName === 'a' && attributeOf(element, 'href').startsWith('#')
}

function isBareLabel({ tagName, attrs }: HtmlElement): boolean {
  return tagName === 'span' && attrs.length === 0
}

const tabClass =
  /(?:^|\s)(?:tab-?links?|tab-?(?:button|btn|title|label)|tabs?__(?:tab|title|label|button|link))(?:\s|$)/
/** The row of labels of Shortcodes Ultimate and others, each a bare element. */
const tabsClass = /(?:^|[\s-])tabs?-nav(?:\s|$)/
const panelClass =
  /(?:^|[\s-])(?:tab-?pane|tab-?content-item|tabcontent|tabs?-panel|tabs-pane|tabs?__(?:panel|pane|content)|et_pb_tab)(?:\s|$)/

function beginsWith(panel: HtmlElement, heading: HtmlElement): boolean {
  const headings = elementsIn(panel, ({ tagName }) => /^h[1-6]$/.test(tagName))
  const [first] = headings.map((element) => textContentOf([element]).trim())
  const label = textContentOf([heading]).trim()
  return first === label && textContentOf([panel]).trim().startsWith(label)
}

/** A tab without a panel stays where it is, as words. */
function unwrapControl(tab: HtmlElement): void {
  tab.tagName = 'div'
  tab.nodeName = 'div'
}

function isInside(node: HtmlElement, ancestor: HtmlElement): boolean {
  let parent: HtmlNode | HtmlElement['parentNode'] = node
  while (parent !== null && 'tagName' in parent) {
    if (parent === ancestor) return true
    parent = parent.parentNode
  }
  return false
}
