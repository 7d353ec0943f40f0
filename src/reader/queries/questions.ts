import type { QueryKey } from '@tanstack/react-query'
import type { Profile } from '../../model/profile'
import type { DatedSource } from '../../sources/answer'

/** Everything that the reader asks a source for. */
export type Question =
  | { about: 'edition' }
  | { about: 'front' }
  | { about: 'feed'; section: string; from: string | null }
  | { about: 'profile'; kind: Profile['kind']; slug: string; from: string | null }
  | { about: 'search'; words: string; from: string | null }
  | { about: 'article'; section: string; slug: string }
  | { about: 'more'; section: string; slug: string }
  | { about: 'static page'; slug: string }
  | { about: 'saved copy'; section: string; slug: string }
  | { about: 'live index'; section: string; slug: string }
  | { about: 'live posts'; section: string; slug: string; page: number }

/** The key under which the answer to a question is cached; the key with `'latest'` is of the answer beside what a page shows. */
export function keyOf({ name }: Pick<DatedSource, 'name'>, question: Question, version?: 'latest') {
  return version === undefined ? [name, question] : [name, question, version]
}

/** Returns the question of a key that `keyOf` made for what pages show; null for other keys. */
export function questionOf(key: QueryKey): Question | null {
  const [, question] = key
  return key.length === 2 && isQuestion(question) ? question : null
}

function isQuestion(value: unknown): value is Question {
  return typeof value === 'object' && value !== null && 'about' in value
}
