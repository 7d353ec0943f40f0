import { type Block, linesOf, plainText } from '../model/body'
import type { Photo } from '../model/photo'
import { comparableText } from './comparableText'
import { leadApart } from './leadPhoto'

interface Opening {
  standfirst: string
  photo: Photo | null
  body: Block[]
}

/**
 * A story whose headline, standfirst and lead photo are each said once, and not again at the beginning of its text. Takes the story as its
 * system gives it; a body of nothing but its headline stays.
 */
export function sayOnce(headline: string, { standfirst, photo, body }: Opening): Opening {
  const lead = leadApart(photo, body)
  const text = withoutHeadline(lead.body, headline)
  const isRepeated = comparableText(standfirst) === comparableText(headline) || repeatsOpening(standfirst, text)
  return { photo: lead.photo, standfirst: isRepeated ? '' : standfirst, body: text }
}

/** The headline stands first, as a subhead after a kicker, or twice. */
function withoutHeadline(body: Block[], headline: string): Block[] {
  const said = comparableText(headline)
  const opening = body.filter(isText).slice(0, headlineReach)
  const isAgain = (block: Block, at: number) =>
    (block.type === 'subhead' || (block.type === 'paragraph' && at === 0)) &&
    [plainText(block.text), plainText(block.text).replace(siteName, '')].some((words) => comparableText(words) === said)
  const again = new Set(opening.filter(isAgain))
  const rest = body.filter((block) => !again.has(block))
  return again.size > 0 && rest.some(isText) ? rest : body
}

/** How many blocks of text from the beginning the headline may stand in. */
const headlineReach = 3
// As pages are titled: "Quay opens | The Wire".
const siteName = /\s\|\s[^|]{1,60}$/

function isText({ type }: Block): boolean {
  return (
    type !== 'picture' &&
    type !== 'gallery' &&
    type !== 'embed' &&
    type !== 'rule' &&
    type !== 'audio' &&
    type !== 'video'
  )
}

// Some standfirsts are the text's first few hundred characters.
const openingLength = 4

/** Whether a standfirst is the beginning of the text, maybe cut, or the text the beginning of the standfirst. */
function repeatsOpening(standfirst: string, body: Block[]): boolean {
  const words = comparableText(standfirst)
  const shown = body.filter(isText).slice(0, openingLength)
  if (words.length >= sayingLength && shown.some((block) => comparableText(wordsOf([block])) === words)) return true
  return [shown, shown.filter(({ type }) => type !== 'subhead')].some((blocks) =>
    beginsAs(standfirst, words, blocks, body),
  )
}

/** From how many letters on words are a sentence of their own, and no label that may stand in many places. */
const sayingLength = 40

function wordsOf(blocks: Block[]): string {
  return blocks.flatMap(linesOf).map(plainText).join(' ')
}

// "RYE, Nov. 20 (AP) — ", which standfirsts go without.
const dateline = /^\p{Lu}[^!?]{1,60}?(?:\s[—–-]|\))\s+/u

function beginsAs(standfirst: string, words: string, blocks: Block[], body: Block[]): boolean {
  const said = wordsOf(blocks)
  const opening = comparableText(said)
  if (words === '' || opening === '') return false
  // Systems cut within words, too.
  const isCut = words.length >= sayingLength || /(?:…|\.{3})\s*\]?$/.test(standfirst)
  const beginnings = [opening, comparableText(said.replace(dateline, ''))]
  if (beginnings.some((text) => (isCut ? text.startsWith(words) : `${text} `.startsWith(`${words} `)))) return true
  return body.filter(isText).length <= openingLength && `${words} `.startsWith(`${opening} `)
}
