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
 * A story whose headline, standfirst and lead photo aren't said again at the beginning of its text. Takes the story as its
 * system gives it; a body of nothing but its headline stays.
 */
export function sayOnce(headline: string, { standfirst, photo, body }: Opening): Opening {
  const lead = leadApart(photo, body)
  const text = withoutHeadline(lead.body, headline)
  return { photo: lead.photo, standfirst: repeatsOpening(standfirst, text) ? '' : standfirst, body: text }
}

function withoutHeadline(body: Block[], headline: string): Block[] {
  const at = body.findIndex(isText)
  const first = body[at]
  if (first?.type !== 'paragraph' && first?.type !== 'subhead') return body
  const rest = body.toSpliced(at, 1)
  const isSame = comparableText(plainText(first.text)) === comparableText(headline)
  return isSame && rest.some(isText) ? rest : body
}

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
  return [shown, shown.filter(({ type }) => type !== 'subhead')].some((blocks) =>
    beginsAs(standfirst, words, blocks, body),
  )
}

function beginsAs(standfirst: string, words: string, blocks: Block[], body: Block[]): boolean {
  const opening = comparableText(blocks.flatMap(linesOf).map(plainText).join(' '))
  if (words === '' || opening === '') return false
  const isCut = /(?:…|\.{3})\s*\]?$/.test(standfirst)
  if (isCut ? opening.startsWith(words) : `${opening} `.startsWith(`${words} `)) return true
  return body.filter(isText).length <= openingLength && `${words} `.startsWith(`${opening} `)
}
