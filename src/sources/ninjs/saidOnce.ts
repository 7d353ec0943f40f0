import type { Article } from '../../model/article'
import type { Block } from '../../model/body'
import { isKnownHouse } from '../../model/creditHouses'
import { comparableText } from '../comparableText'
import { wordsIn } from './body'

/** Who wrote a story, and where. */
export type Credits = Pick<Article, 'byline' | 'authors' | 'authorPages' | 'dateline'>

// Some descriptions are the text's first few hundred characters.
const openingLength = 4

/** The description of a story without a text is its text; one that only repeats the beginning isn't shown twice. */
export function readableParts(standfirst: string, body: Block[]): Pick<Article, 'standfirst' | 'body'> {
  const isSilent = body.every(({ type }) => type === 'picture' || type === 'audio' || type === 'video')
  if (isSilent && standfirst !== '')
    return { standfirst: '', body: [{ type: 'paragraph', text: [{ type: 'text', text: standfirst }] }, ...body] }
  const text = body.filter(({ type }) => type !== 'picture')
  const opening = comparableText(wordsIn(text.slice(0, openingLength)))
  const repeats = opening.startsWith(comparableText(standfirst))
  return { standfirst: repeats ? '' : standfirst, body }
}

/** Agencies begin the text with its dateline and its byline, which have fields of their own. */
export function saidOnce(credits: Credits, { standfirst, body }: Pick<Article, 'standfirst' | 'body'>) {
  const [first, ...rest] = body
  const opening = first?.type === 'paragraph' ? wordsIn([first]) : ''
  const byline = rest.length > 0 ? bylineIn(opening, credits.byline || credits.authors.join(' and ')) : null
  const house = byline === null ? '' : houseIn(rest)
  const text = byline === null ? body : rest.slice(house === '' ? 0 : 1)
  return {
    ...credits,
    byline: [byline ?? credits.byline, house].filter((part) => part !== '').join(', '),
    dateline: opensWith(credits.dateline, text) ? '' : credits.dateline,
    standfirst,
    body: text,
  }
}

/** The byline that a text opens with: "By Jane Roe", "Von Jane Roe, dpa". Null where it doesn't open with this one. */
function bylineIn(opening: string, byline: string): string | null {
  const name = comparableText(byline).replace(/^by /, '')
  const words = comparableText(opening)
  if (name === '' || opening.length > longestByline) return null
  if (words === name) return byline
  const [all, after] =
    new RegExp(`^(?:by|von|par|por|di|de|av|af|door|text|tekst|texte|texto) ${name}( .{1,40})?$`, 'u').exec(words) ?? []
  if (all === undefined) return null
  return after === undefined ? byline : opening
}

const longestByline = 120

/** The agency that has a line of its own under the writer's: "Associated Press". Empty where the text begins there. */
function houseIn([first, ...rest]: Block[]): string {
  const line = first?.type === 'paragraph' && rest.length > 0 ? wordsIn([first]) : ''
  return isKnownHouse(line.replace(/\s(?:\p{L}+\s)?(?:writer|reporter|correspondent)$/iu, '')) ? line : ''
}

/** "PARIS (AP) — ...", "(서울=연합뉴스) ..." and "新华社北京11月20日电 ..." say where it was written. */
function opensWith(dateline: string, [first]: Block[]): boolean {
  if (dateline === '' || first?.type !== 'paragraph') return false
  const opening = wordsIn([first])
  const apart = placeApart.exec(opening)?.[1] ?? ''
  if (isStart(dateline, apart) && /^\s*(?:$|[=＝·,/]|\p{Script=Han})/u.test(apart.slice(dateline.length))) return true
  // ANSA puts itself before the place: "(ANSA) - ROMA, 20 NOV - ".
  const told = opening.replace(/^\([^()]{2,20}\)\s?[–—-]\s?/, '')
  return isStart(dateline, told) && /^(?:[^.]|\d\.){0,60}?\s?[(–—-]/.test(told.slice(dateline.length))
}

// In brackets beside the agency, as in Korea and Japan, or between the agency and the day, as in China.
const placeApart = /^(?:新[华華]社|[([（［【]\s*)([^()[\]（）［］【】\d]{2,40})(?:\d{1,2}月|[)\]）］】])/

function isStart(dateline: string, text: string): boolean {
  return text.slice(0, dateline.length).toLowerCase() === dateline.toLowerCase()
}
