import { type Article, photosOf } from '../model/article'
import { labelOf } from '../model/creditLabels'
import { nouns } from '../model/creditLabels.json'
import { lowerCaseWords } from '../model/creditWords'
import { altOf, type Photo } from '../model/photo'
import type { Finding } from './finding'
import { pathWithin } from './pathWithin'

/** What is known of the edition that a photo is in. */
interface Around {
  /** BCP 47 tag; empty where it can't be known. */
  language: string
  /** The path that addresses within the edition begin with. */
  base: string
  /** Paths of all files of the edition. */
  files: Set<string>
}

/** What is wrong with the photos of a story or a static page: the lead photo and those in the body. Takes its address as well. */
export function photoFindings(
  address: string,
  page: Pick<Article, 'photo' | 'body' | 'language'>,
  { language, base, files }: Around,
): Finding[] {
  const spoken = primary(page.language || language)
  return photosOf(page).flatMap((photo): Finding[] => {
    const { caption, credit } = photo.line
    const detail = nameOf(photo)
    const missing = missingFiles(photo, base, files)
    const found = (kind: Finding['kind'], what = detail): Finding => ({ kind, address, detail: what })
    return [
      ...(missing.length > 0 ? [found('A file of a picture is missing', firstOf(missing))] : []),
      ...(credit === null ? [found('A photo has no credit')] : []),
      ...(altOf(photo) === ''
        ? [found('A photo has no alt text', photo.alt === '' ? detail : 'it repeats the caption')]
        : []),
      ...(isDoubled(photo, caption) ? [found('A photo’s caption and credit say something twice')] : []),
      ...(isForeign(credit?.line ?? '', spoken)
        ? [found('The label of a credit is in another language than the edition', credit?.line)]
        : []),
    ]
  })
}

/** The newsroom finds a photo by its largest file, or by its caption. */
function nameOf({ renditions, caption }: Photo): string {
  return (renditions.at(-1)?.url.replace(/[?#].*/s, '') ?? caption).replace(/^.*\//s, '')
}

function missingFiles({ renditions }: Photo, base: string, files: Set<string>): string[] {
  return renditions
    .map(({ url }) => pathWithin(url, base))
    .filter((path) => path !== null)
    .filter((path) => !files.has(path) && !files.has(path.normalize('NFC')) && !files.has(path.normalize('NFD')))
}

function firstOf([first = '', ...others]: string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`
}

/** Whether the credit holds the caption, or the caption the credit that stands in its own field too. */
function isDoubled({ caption, creditLine, creator }: Photo, captionAlone: string): boolean {
  const words = lowerCaseWords(caption)
  if (words.length === 0 || creditLine.trim() + creator.trim() === '') return false
  return (
    lowerCaseWords(captionAlone).length < words.length ||
    ` ${lowerCaseWords(creditLine).join(' ')} `.includes(` ${words.join(' ')} `)
  )
}

/** By the first word of a label, the languages that have such a label. */
const languagesOf = new Map<string, string[]>()
for (const [language, labels] of Object.entries(nouns))
  for (const label of labels) {
    const [word = ''] = lowerCaseWords(label)
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
  }

/** Whether a credit begins with a label of other languages than the one spoken, as far as its labels are known. */
function isForeign(line: string, spoken: string): boolean {
  const label = labelOf(line)
  const [word = ''] = label === null ? [] : lowerCaseWords(line.slice(0, label.length))
  const languages = languagesOf.get(word)
  return languages !== undefined && spoken in nouns && !languages.includes(spoken)
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
