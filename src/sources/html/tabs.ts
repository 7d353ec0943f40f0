import { defaultTreeAdapter, html as names } from 'parse5'
import { attributeOf, type HtmlElement, type HtmlNode, isElement, removeElements, visitElements } from './tree'

/** Gives each panel of a row of tabs its tab's label as a heading, as all panels are shown one below the other. */
export function labelPanels(nodes: readonly HtmlNode[]): void {
  const tabs: HtmlElement[] = []
  const panels: HtmlElement[] = []
  const targets = new Map<string, HtmlElement>()
  visitElements(nodes, (element) => {
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
    panel.childNodes.unshift(heading)
    heading.parentNode = panel
    removeElements([tab])
  }
}

function isTab(element: HtmlElement): boolean {
  if (attributeOf(element, 'role') === 'tab') return true
  if (/^(?:tab|pill)$/.test(attributeOf(element, 'data-bs-toggle') || attributeOf(element, 'data-toggle'))) return true
  if (!/^(?:a|button|span|div|li)$/.test(element.tagName)) return false
  return tabClass.test(attributeOf(element, 'class'))
}

function isBareLabel({ tagName, attrs }: HtmlElement): boolean {
  return tagName === 'span' && attrs.length === 0
}

const tabClass =
  /(?:^|\s)(?:tab-?links?|tab-?(?:button|btn|title|label)|tabs?__(?:tab|title|label|button|link))(?:\s|$)/
/** The row of labels of Shortcodes Ultimate and others, each a bare element. */
const tabsClass = /(?:^|[\s-])tabs?-nav(?:\s|$)/
const panelClass =
  /(?:^|[\s-])(?:tab-?pane|tab-?content-item|tabcontent|tabs?-panel|tabs-pane|tabs?__(?:panel|pane|content))(?:\s|$)/

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
