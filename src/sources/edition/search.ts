import * as v from 'valibot'
import type { Summary } from '../../model/article'
import type { FeedPage } from '../../model/edition'
import { failureOf, ReadError } from '../../model/readError'
import { searchWords } from '../searchWords'
import { tolerantLists } from '../tolerantLists'
import { editionSchemas } from './schema'
import { cardsPerFile, cardsSchema, indexSchema, type Shard, wordsSchema } from './searchSchema'

/** Reads a document of an edition, given by its path. */
export type ReadChecked = <Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  signal: AbortSignal,
) => Promise<v.InferOutput<Schema>>

const pageLength = 10
const shortestBeginning = 3
/** What a longer word than the one that was asked for counts. */
const longerWord = 0.4

/**
 * The search of an edition by its index (`docs/edition.md`). A story is found when it holds all the words, or longer words
 * that begin with them. Shards are looked through from the newest on until a page is full; within a shard the best come
 * first. Takes the edition's folder, how its documents are read, and the index's path.
 */
export function openSearch(base: string, read: ReadChecked, indexPath: string) {
  const folder = indexPath.slice(0, indexPath.lastIndexOf('/') + 1)
  const { summary } = editionSchemas(base, tolerantLists)

  async function search(words: string, cursor: string | null, signal: AbortSignal, known = ''): Promise<FeedPage> {
    signal.throwIfAborted()
    const wanted = [...new Set(searchWords(words))]
    const asked = cursor === null ? null : placeIn(cursor)
    if (wanted.length === 0) return nothing
    const { shards } = await read(indexSchema, indexPath + (known && `?${known}`), signal)
    if (asked !== null && asked.shard >= shards.length) throw new ReadError('missing', `No results begin at ${cursor}`)
    try {
      return await pageAt(asked ?? { shard: shards.length - 1, skip: 0 }, shards, wanted, signal)
    } catch (error) {
      if (failureOf(error) !== 'missing') throw error
      // The index came from a cache, and its edition is gone: under this address no cache has that one.
      if (known === '') return search(words, cursor, signal, shards.at(-1)?.folder)
      throw new ReadError('unreachable', `${indexPath} names files that aren't there`, { cause: error })
    }
  }

  async function pageAt(place: Place, shards: Shard[], wanted: string[], signal: AbortSignal): Promise<FeedPage> {
    const stories: Summary[] = []
    let { skip } = place
    for (let number = place.shard; number >= 0; number -= 1, skip = 0) {
      const shard = shards[number]
      if (shard === undefined) break
      const hits = await hitsIn(shard, wanted, signal)
      const end = skip + pageLength - stories.length
      stories.push(...(await cardsOf(shard, hits.slice(skip, end), signal)))
      if (hits.length > end) return { stories, next: `${number}-${end}`, previous: null }
    }
    return { stories, next: null, previous: null }
  }

  /** The numbers of the stories that hold all the words, best first. */
  async function hitsIn(shard: Shard, wanted: string[], signal: AbortSignal): Promise<number[]> {
    const [first = new Map<number, number>(), ...others] = await Promise.all(
      wanted.map((word) => scoresIn(shard, word, signal)),
    )
    const hits = [...first].flatMap(([number, score]) => {
      const scores = others.flatMap((each) => each.get(number) ?? [])
      return scores.length === others.length ? [{ number, score: scores.reduce((sum, each) => sum + each, score) }] : []
    })
    return hits.sort((a, b) => b.score - a.score || a.number - b.number).map(({ number }) => number)
  }

  /** How well stories fit a word, by their number: a rare word says more than a common one. */
  async function scoresIn(shard: Shard, wanted: string, signal: AbortSignal): Promise<Map<number, number>> {
    const isBeginning = wanted.length >= shortestBeginning
    const last = isBeginning ? `${wanted}\uffff` : wanted
    const files = shard.starts.flatMap((start, file) => {
      const next = shard.starts[file + 1]
      return start <= last && (next === undefined || next > wanted) ? [file] : []
    })
    const documents = await Promise.all(
      files.map((file) => read(wordsSchema, `${folder}${shard.folder}/words/${file}.json`, signal)),
    )
    const beginning = isBeginning ? wanted : `${wanted} `
    const lines = documents.flatMap(({ words }) => words).filter((line) => line.startsWith(beginning))
    const weights = new Map<number, number>()
    for (const [word, ...postings] of lines.map((line) => line.split(' '))) {
      for (let at = 0; at + 1 < postings.length; at += 2) {
        const number = Number(postings[at])
        const weight = Number(postings[at + 1]) * (word === wanted ? 1 : longerWord)
        weights.set(number, Math.max(weights.get(number) ?? 0, weight))
      }
    }
    const worth = Math.log(1 + shard.stories / weights.size)
    return new Map([...weights].map(([number, weight]) => [number, weight * worth]))
  }

  async function cardsOf(shard: Shard, numbers: number[], signal: AbortSignal): Promise<Summary[]> {
    const fileOf = (number: number) => Math.floor(number / cardsPerFile)
    const files = [...new Set(numbers.map(fileOf))]
    const found = await Promise.all(
      files.map(async (file) => {
        const { stories } = await read(cardsSchema, `${folder}${shard.folder}/cards/${file}.json`, signal)
        return [file, stories] as const
      }),
    )
    const byFile = new Map(found)
    return numbers.flatMap((number) => {
      const card = v.safeParse(summary, byFile.get(fileOf(number))?.[number % cardsPerFile])
      return card.success ? [card.output] : []
    })
  }

  return (words: string, cursor: string | null, signal: AbortSignal) => search(words, cursor, signal)
}

const nothing: FeedPage = { stories: [], next: null, previous: null }

/** Where a page of results begins: the number of a shard, and how many of its hits come before. */
interface Place {
  shard: number
  skip: number
}

function placeIn(cursor: string): Place {
  const [, shard, skip] = /^(\d{1,6})-(\d{1,6})$/.exec(cursor) ?? []
  if (shard === undefined || skip === undefined)
    throw new ReadError('missing', `"${cursor}" is no place in the results`)
  return { shard: Number(shard), skip: Number(skip) }
}
