import type { Block } from '../../model/body'
import { bareEmbed, isEmbedFigure } from './embeds'
import { factBox } from './factBox'
import { graphicOr } from './graphics'
import { type Mark, paragraphsOf, type Run } from './inline'
import { linkOn, type Page } from './page'
import { ownPoster } from './recordings'
import { plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement, hasClass, removeElements } from './tree'

type ReadCard = (card: HtmlElement, page: Page) => Block[] | null

/**
 * The cards of Ghost's editor that aren't figures (koenig, kg-default-nodes), and WordPress' blocks of that sort; null
 * for any other element. Ghost's other cards are plain HTML.
 */
export function cardBlocks(element: HtmlElement, page: Page): Block[] | null {
  if (isEmbedFigure(element)) return bareEmbedBlocks(element, page)
  if (attributeOf(element, 'class') === '') return null
  const [, read] = cards.find(([name]) => hasClass(element, name)) ?? []
  return read?.(element, page) ?? null
}

const cards: [string, ReadCard][] = [
  ['kg-bookmark-card', bookmark],
  ['kg-callout-card', callout],
  ['kg-toggle-card', titled('kg-toggle-heading')],
  ['kg-product-card', titled('kg-product-card-title')],
  ['kg-cta-card', titled('kg-cta-sponsor-label')],
  ['kg-audio-card', recording],
  ['kg-video-card', recording],
  ['kg-file-card', file],
  ['wp-block-file', wordPressFile],
]

function bareEmbedBlocks(figure: HtmlElement, page: Page): Block[] | null {
  const captions = elementsIn(figure, ({ tagName }) => tagName === 'figcaption')
  removeElements(captions)
  const embed = bareEmbed(figure, page)
  if (embed === null) return [...page.blocks(figure.childNodes), ...page.blocks(captions)]
  const title = plainTextOf(captions)
  return [graphicOr(title === '' ? embed : { ...embed, title }, figure)]
}

function partsOf(card: HtmlElement, name: string): HtmlElement[] {
  return elementsIn(card, (part) => hasClass(part, name))
}

function linkIn(card: HtmlElement, page: Page): readonly Mark[] {
  const [link] = elementsIn(card, ({ tagName }) => tagName === 'a')
  const href = link === undefined ? null : linkOn(page, attributeOf(link, 'href'))
  return href === null ? [] : [{ type: 'link', href }]
}

/** A paragraph of linked words, and a line of what they lead to. */
function linked(words: string, note: string, marks: readonly Mark[], page: Page): Block[] {
  const runs: Run[] = [
    { text: words, marks },
    { text: null, marks: [] },
    { text: note, marks: [] },
  ]
  return paragraphsOf(runs, page.closed).map((text) => ({ type: 'paragraph', text }))
}

function bookmark(card: HtmlElement, page: Page): Block[] | null {
  const captions = elementsIn(card, ({ tagName }) => tagName === 'figcaption')
  const title = plainTextOf(partsOf(card, 'kg-bookmark-title'))
  if (title === '') return null
  const description = plainTextOf(partsOf(card, 'kg-bookmark-description'))
  return [...linked(title, description, linkIn(card, page), page), ...page.blocks(captions)]
}

function callout(card: HtmlElement, page: Page): Block[] {
  removeElements(partsOf(card, 'kg-callout-emoji'))
  return factBox([], card.childNodes, page)
}

function titled(name: string): ReadCard {
  return (card, page) => {
    const titles = partsOf(card, name)
    removeElements(titles)
    return factBox(titles, card.childNodes, page)
  }
}

/** Sound or film without the buttons, times and pictures that Ghost draws around it. */
function recording(card: HtmlElement, page: Page): Block[] | null {
  const media = elementsIn(card, ({ tagName }) => tagName === 'audio' || tagName === 'video')
  const [block] = page.blocks(media)
  const captions = elementsIn(card, ({ tagName }) => tagName === 'figcaption')
  const names = [...partsOf(card, 'kg-audio-title'), ...captions]
  if (block?.type !== 'audio' && block?.type !== 'video') return page.blocks(names)
  const named = { ...block, title: plainTextOf(names) || block.title }
  return [named.type === 'video' ? { ...named, poster: named.poster || ownPoster(card, page) } : named]
}

function file(card: HtmlElement, page: Page): Block[] | null {
  const name = plainTextOf(partsOf(card, 'kg-file-card-filename'))
  const title = plainTextOf(partsOf(card, 'kg-file-card-title')) || name
  if (title === '') return null
  return linked(title, plainTextOf(partsOf(card, 'kg-file-card-caption')), linkIn(card, page), page)
}

/** Where the file's name is a link already, the button beside it says no more. */
function wordPressFile(card: HtmlElement, page: Page): Block[] {
  const buttons = partsOf(card, 'wp-block-file__button')
  const links = elementsIn(card, ({ tagName }) => tagName === 'a').filter((link) => plainTextOf([link]) !== '')
  if (links.some((link) => !buttons.includes(link))) removeElements(buttons)
  return page.blocks(card.childNodes)
}
