import { allBlocks, type Block, type Inline } from '../../model/body'
import { linkAddress } from '../address'
import { mapLines } from './blockLines'
import { tidyLine } from './inline'
import { hasVisibleText } from './text'
import { attributeOf, type HtmlElement, type HtmlNode, holdsPicture, textContentOf, visitElements } from './tree'

/** The places of a page that its own links lead to. */
export interface Anchors {
  /** The ids that links lead to, as the page writes them. */
  wanted: ReadonlySet<string>
  /** Ids, as the model writes them, of places that were passed since the last words. */
  pending: string[]
}

/** The anchors of a page, of which nothing is read yet. `base` is its address. */
export function anchorsOf(nodes: readonly HtmlNode[], base: string): Anchors {
  const wanted = new Set<string>()
  visitElements(nodes, (element) => {
    const target = element.tagName === 'a' ? targetOf(attributeOf(element, 'href'), base) : null
    // A link that shows nothing leads nowhere.
    if (target !== null && (hasVisibleText(textContentOf([element])) || holdsPicture(element))) wanted.add(target)
  })
  return { wanted, pending: [] }
}

/** The id that a link leads to in the page that it stands on; null for one that leads elsewhere, or to the page's top. */
export function targetOf(href: string, base: string): string | null {
  const at = href.indexOf('#')
  if (at < 0) return null
  const id = decoded(href.slice(at + 1).trim())
  if (id === '' || id.length > longestId) return null
  if (at === 0) return id
  const address = linkAddress(href, base)
  return address !== null && samePage(address, base) ? id : null
}

const longestId = 200

function samePage(one: string, other: string): boolean {
  const plain = (address: string) =>
    address
      .replace(/#.*/s, '')
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/[?&]amp(?:=1)?$/, '')
      .replace(/\/(?:amp\/?|index\.\w+)?$/, '')
  return plain(one) === plain(other)
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** The name of a place in the model, which no id of the reader's own page can have. */
export function anchorId(id: string): string {
  const safe = id.replace(/[^\w.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}`)
  return safe.startsWith('at-') ? safe : `at-${safe}`
}

/** Notes that a page wants an element's place, by its id or, of old, its name. */
export function passPlace(element: HtmlElement, anchors: Anchors): void {
  if (anchors.wanted.size === 0) return
  const ids = [attributeOf(element, 'id'), element.tagName === 'a' ? attributeOf(element, 'name') : '']
  for (const id of ids) if (anchors.wanted.has(id)) anchors.pending.push(anchorId(id))
}

/** Blocks in which links to places that aren't there give way to their words; arrows back to nowhere are left out. */
export function withoutDeadLinks(blocks: Block[]): Block[] {
  const there = new Set<string>()
  const note = (line: Inline[]): Inline[] => {
    for (const part of line) {
      if (part.type === 'anchor') there.add(part.id)
      if (part.type !== 'text' && part.type !== 'break') note(part.text)
    }
    return line
  }
  for (const block of blocks) mapLines(block, note)
  for (const block of allBlocks(blocks)) if (block.type === 'footnotes') for (const { id } of block.notes) there.add(id)
  return blocks.flatMap((block) => {
    const kept = mapLines(block, (line) => tidyLine(withLiveLinks(line, there)))
    const isGone = (kept.type === 'paragraph' || kept.type === 'subhead') && kept.text.length === 0
    return isGone ? [] : [withLiveWays(kept, there)]
  })
}

/** Notes lead back only to what is there. */
function withLiveWays(block: Block, there: ReadonlySet<string>): Block {
  if (block.type !== 'footnotes') return block
  return { ...block, notes: block.notes.map((note) => ({ ...note, back: there.has(note.back) ? note.back : '' })) }
}

function withLiveLinks(line: Inline[], there: ReadonlySet<string>): Inline[] {
  return line.flatMap((part): Inline[] => {
    if (part.type === 'text' || part.type === 'break') return [part]
    const text = withLiveLinks(part.text, there)
    if (text.length === 0) return []
    if (part.type !== 'link' || !part.href.startsWith('#') || there.has(part.href.slice(1))) return [{ ...part, text }]
    return isArrow(text) || toTop.test(part.href) ? [] : text
  })
}

// A way to the top of the newsroom's own page, which says nothing in another one.
const toTop = /^#at-(?:(?:page|back-to)-?)?top$/

function isArrow(text: Inline[]): boolean {
  return text.every(
    (part) =>
      part.type !== 'break' && (part.type === 'text' ? !/[\p{L}\p{N}*†‡§¶]/u.test(part.text) : isArrow(part.text)),
  )
}
