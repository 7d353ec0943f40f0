import { type Article, photosOf } from '../model/article'
import { altOf, type Photo } from '../model/photo'
import { labelOf, lowerCaseWords } from '../model/photoWords'
import type { Finding } from './finding'

/** What is known of the edition that a photo is in. */
interface Around {
  /** BCP 47 tag; empty where it can't be known. */
  language: string
  /** The path that addresses within the edition begin with. */
  base: string
  /** Paths of all files of the edition. */
  files: Set<string>
}

/** What is wrong with an article's photos: the lead photo and those in the body. Takes the article's address as well. */
export function photoFindings(address: string, article: Article, { language, base, files }: Around): Finding[] {
  const spoken = primary(article.language || language)
  return photosOf(article).flatMap((photo): Finding[] => {
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
    .filter(({ url }) => url.startsWith(base))
    .map(({ url }) => decoded(url.slice(base.length).replace(/[?#].*/s, '')))
    .filter((path) => !files.has(path) && !files.has(path.normalize('NFC')) && !files.has(path.normalize('NFD')))
}

function firstOf([first = '', ...others]: string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
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

/** The first word of the labels that `labelOf` knows, by language. What isn't here belongs to no language. */
const labelWords: Record<string, string> = {
  en: 'photo photos photograph photographs photographer photographers photography photographed picture pictures image images pic pics credit credits source courtesy illustration composite map maps chart charts graphic graphics infographic infographics drawing drawings',
  pl: 'fot foto fotografia zdj zdjęcie zdjęcia źródło autor mapa wykres grafika infografika rysunek',
  de: 'foto fotos fotograf fotografin bild bilder bildquelle bildnachweis quelle archivfoto archivbild symbolfoto symbolbild illustration karte grafik diagramm infografik zeichnung',
  fr: 'photo photos crédit crédits photographie photographe illustration source carte graphique infographie dessin',
  es: 'foto fotos fotografía imagen crédito créditos fuente mapa gráfico infografía dibujo',
  uk: 'ілюстративне фото світлина автор джерело зображення мапа карта графіка інфографіка',
  ar: 'خريطة صورة رسم',
}

const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(labelWords))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

/** Whether a credit begins with a label of other languages than the one spoken, as far as its labels are known. */
function isForeign(line: string, spoken: string): boolean {
  const label = labelOf(line)
  const [word = ''] = label === null ? [] : lowerCaseWords(line.slice(0, label.length))
  const languages = languagesOf.get(word)
  return languages !== undefined && spoken in labelWords && !languages.includes(spoken)
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
