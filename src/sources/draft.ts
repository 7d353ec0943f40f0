import type { Article } from '../model/article'

/** Reads a post by its id, whether it is public or not. Throws a `ReadError`. */
export type ReadDraft = (id: string, signal: AbortSignal) => Promise<Article>

/** The slug of a draft that has none yet. */
export const draftSlug = 'draft'
