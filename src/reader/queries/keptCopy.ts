import type { Article } from '../../model/article'
import { failureOf } from '../../model/readError'
import type { ContentSource } from '../../sources/contentSource'

const times = new WeakMap<Article, number>()

/** The reader's own copy of a story that its source failed to give; throws what was thrown where that is no reason, or no copy. */
export async function keptCopy(source: ContentSource, section: string, slug: string, error: unknown): Promise<Article> {
  const isOutOfReach = ['offline', 'unreachable', 'slow'].includes(failureOf(error))
  const copy = isOutOfReach ? await source.kept?.(section, slug).catch(() => null) : null
  if (copy == null) throw error
  times.set(copy.article, copy.copiedAt)
  return copy.article
}

/** When the reader's copy was made, in ms since the Unix epoch; null for a story that its source gave. */
export function copiedAtOf(article: Article): number | null {
  return times.get(article) ?? null
}
