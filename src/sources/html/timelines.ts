import type { Block, TimelineEvent } from '../../model/body'
import type { Page } from './page'
import { plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, removeElements } from './tree'

const listName = /(?:^|[-_\s])timeline(?:$|[-_\s])/i
const itemName = /(?:^|\s)[\w-]*timeline[\w-]*(?:item|entry|event|child|story|post)\b/i
const timeName = /(?:^|[-_\s])(?:date|time|year|when|label|meta-details)(?:$|[-_\s])/i
const titleName = /(?:^|[-_\s])(?:title|heading|headline)(?:$|[-_\s])/i

/** Events in order of time, as plug-ins and themes write them (also Cool Timeline's blocks); null for any other element. */
export function timelineBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (!listName.test(attributeOf(element, 'class'))) return null
  if (element.tagName === 'dl') return termBlocks(element, page)
  const items = elementsIn(element, isItem)
  if (items.length < 2 || items.filter((item) => timeIn(item) !== undefined).length * 2 < items.length) return null
  removeElements(items)
  const headings = elementsIn(element, isHeading).slice(0, 1)
  removeElements(headings)
  const before = page.blocks(element.childNodes)
  const events = items
    .map((item) => eventIn(item, page))
    .filter(({ time, title, blocks }) => time || title || blocks.length > 0)
  return [...before, { type: 'timeline', title: plainTextOf(headings), events }]
}

/** A list of terms, each of which is a time with what happened then. */
function termBlocks(list: HtmlElement, page: Page): Block[] | null {
  const parts = elementsIn(list, ({ tagName }) => tagName === 'dt' || tagName === 'dd')
  const events: TimelineEvent[] = []
  for (const part of parts) {
    const last = events.at(-1)
    if (part.tagName === 'dt') events.push({ time: plainTextOf([part]), title: '', blocks: [] })
    else if (last === undefined) return null
    else last.blocks.push(...page.blocks(part.childNodes))
  }
  return events.length < 2 ? null : [{ type: 'timeline', title: '', events }]
}

function isItem(element: HtmlElement): boolean {
  return element.tagName === 'li' || itemName.test(attributeOf(element, 'class'))
}

function isHeading({ tagName }: HtmlElement): boolean {
  return /^h[1-6]$/.test(tagName)
}

function timeIn(item: HtmlElement): HtmlElement | undefined {
  return elementsIn(item, (part) => part.tagName === 'time' || timeName.test(attributeOf(part, 'class')))[0]
}

function eventIn(item: HtmlElement, page: Page): TimelineEvent {
  const time = timeIn(item)
  const times = time === undefined ? [] : [time]
  removeElements(times)
  const titles = elementsIn(item, (part) => isHeading(part) || titleName.test(attributeOf(part, 'class'))).slice(0, 1)
  removeElements(titles)
  return { time: plainTextOf(times), title: plainTextOf(titles), blocks: page.blocks(item.childNodes) }
}
