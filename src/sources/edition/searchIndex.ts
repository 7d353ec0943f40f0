import type { Article } from '../../model/article'
import { linesOf, plainText } from '../../model/body'
import { altOf, type Photo, type Rendition } from '../../model/photo'
import { searchWords } from '../searchWords'
import { shortHash } from '../shortHash'
import { tolerantLists } from '../tolerantLists'
import { checked } from './edition'
import { editionFormat, editionSchemas } from './schema'
import { cardsPerFile, type Shard } from './searchSchema'

/** A story to be found. */
export interface Findable {
  /** Its section and slug, by which stories of the same time are put in order: the same stories always make the same files. */
  name: string
  /** RFC 3339 with an offset. */
  published: string | null
  /** Reads its document, an article of edition/1. */
  read: () => Promise<unknown>
}

/** Where an edition's index is, as `edition.json` names it. */
export const indexFile = 'search/index.json'

const shardLength = 1000
/** About as many characters of JSON as a photograph on a card has bytes, once compressed. */
const wordsFileLength = 50_000

/**
 * Makes the documents by which an edition is searched, each with its path within the edition; the last is the list of the
 * others, `indexFile`. No more than a thousand stories are in memory at a time. Stories that readers couldn't open aren't
 * found either. The index is used when `edition.json` names it as `search`.
 */
export async function* searchDocuments(stories: Findable[]): AsyncGenerator<[path: string, document: unknown]> {
  const oldestFirst = stories.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.name < b.name ? -1 : 1))
  const shards: Shard[] = []
  for (let at = 0; at < oldestFirst.length; at += shardLength) {
    const articles: Article[] = []
    for (const story of oldestFirst.slice(at, at + shardLength).reverse())
      articles.push(...readable(await story.read()))
    const wordFiles = inFiles(linesOfWords(articles))
    const cards = articles.map(cardOf)
    const folder = shortHash(JSON.stringify([wordFiles, cards]))
    for (const [file, words] of wordFiles.entries())
      yield [`search/${folder}/words/${file}.json`, { format: editionFormat, words }]
    for (let first = 0; first < cards.length; first += cardsPerFile)
      yield [
        `search/${folder}/cards/${first / cardsPerFile}.json`,
        { format: editionFormat, stories: cards.slice(first, first + cardsPerFile) },
      ]
    shards.push({ folder, stories: articles.length, starts: wordFiles.map(([line = '']) => line.split(' ', 1).join()) })
  }
  yield [indexFile, { format: editionFormat, shards }]
}

/** A story without a time is taken for an old one. */
function timeOf({ published }: Findable): number {
  return Date.parse(published ?? '') || 0
}

/** Any folder will do: addresses in it are written relative to it again. */
const base = '/edition/'
const { article: articleSchema } = editionSchemas(base, tolerantLists)

function readable(document: unknown): Article[] {
  try {
    return [checked(articleSchema, document, 'A story')]
  } catch {
    return []
  }
}

/** A line for each word, sorted by word, as `wordsSchema` has it. */
function linesOfWords(articles: Article[]): string[] {
  const lines = new Map<string, string>()
  for (const [number, article] of articles.entries()) {
    for (const [word, weight] of weightsIn(article)) lines.set(word, `${lines.get(word) ?? word} ${number} ${weight}`)
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

/** At how many times a word's worth it weighs half of what it can weigh at most. */
const saturation = 4

/**
 * How much each word weighs in a story, from 1 to 100: by where it stands, and how often, each time less than the time
 * before (as in BM25; Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).
 */
function weightsIn(article: Article): [word: string, weight: number][] {
  const { headline, kicker, standfirst, tags, authors, byline, dateline, photo, body } = article
  const fields: [worth: number, text: string][] = [
    [10, headline],
    [6, [kicker, ...tags].join(' ')],
    [4, [standfirst, byline, ...authors, dateline].join(' ')],
    [1, [photo?.caption ?? '', ...body.flatMap(linesOf).map(plainText)].join(' ')],
  ]
  const worths = new Map<string, number>()
  for (const [worth, text] of fields) {
    for (const word of searchWords(text)) worths.set(word, (worths.get(word) ?? 0) + worth)
  }
  return [...worths].map(([word, worth]) => [word, Math.ceil((100 * worth) / (worth + saturation))])
}

function inFiles(lines: string[]): string[][] {
  const files: string[][] = []
  let length = wordsFileLength
  for (const line of lines) {
    if (length >= wordsFileLength) {
      files.push([])
      length = 0
    }
    files.at(-1)?.push(line)
    length += line.length
  }
  return files
}

/** What a result shows of a story, in edition/1. */
function cardOf({ id, section, slug, headline, kicker, standfirst, published, language, photo }: Article) {
  const words = Object.entries({ kicker, standfirst, language }).filter(([, text]) => text !== '')
  return {
    ...{ id, section, slug, headline },
    ...Object.fromEntries(words),
    ...(published !== null && { published }),
    ...(photo !== null && { photo: cardPhotoOf(photo) }),
  }
}

/** CSS pixels: the photo of a result is at most 208 wide, and twice as fine on most screens. */
const cardWidth = 400

/** The one file of each type that a result shows; its caption and credit stand in the story. */
function cardPhotoOf(photo: Photo) {
  const types = [...new Set(photo.renditions.map(({ type }) => type))]
  const renditions = types.flatMap((type) => {
    const files = photo.renditions.filter((rendition) => rendition.type === type)
    return files.find(({ width }) => width >= cardWidth) ?? files.at(-1) ?? []
  })
  const { width, height, focalPoint, color, language } = photo
  const alt = altOf(photo)
  return {
    renditions: renditions.map(relative),
    ...{ width, height },
    ...(focalPoint !== null && { focalPoint }),
    ...Object.fromEntries(Object.entries({ alt, color, language }).filter(([, text]) => text !== '')),
  }
}

function relative({ url, ...rendition }: Rendition): Rendition {
  return { url: url.startsWith(base) ? url.slice(base.length) : url, ...rendition }
}
