import { QueryClient } from '@tanstack/react-query'
import { noteCopy } from '../../model/copyTime'
import { pathPatterns, sectionPath, storyPath } from '../../model/paths'
import { failureOf } from '../../model/readError'
import type { ContentSource } from '../../sources/contentSource'
import { carryInto, isCarried } from '../queries/carried'
import { articleQuery, editionQuery, feedQuery, frontQuery } from '../queries/queries'
import { cacheNames } from './cacheNames'
import { pageDataIn, pageKey } from './policy'

/**
 * The source with the pages that the worker has cached to fall back on: each holds the answers that it shows. They are used
 * when the source can't be reached, or answers with something else than it should.
 */
export function withCachedPages<Source extends ContentSource>(source: Source): Source {
  return {
    ...source,
    edition: (signal) =>
      orCached(source.edition(signal), signal, pathPatterns.front, (answers) =>
        answers.getQueryData(editionQuery(source).queryKey),
      ),
    front: (signal) =>
      orCached(source.front(signal), signal, pathPatterns.front, (answers) =>
        answers.getQueryData(frontQuery(source).queryKey),
      ),
    feed: (section, cursor, signal) =>
      orCached(
        source.feed(section, cursor, signal),
        signal,
        sectionPath(section, cursor),
        (answers) => answers.getQueryData(feedQuery(source, section, cursor).queryKey)?.pages[0],
      ),
    article: (section, slug, signal) =>
      orCached(source.article(section, slug, signal), signal, storyPath({ section, slug }), (answers) =>
        answers.getQueryData(articleQuery(source, section, slug).queryKey),
      ),
  }
}

async function orCached<Data>(
  reading: Promise<Data>,
  signal: AbortSignal,
  path: string,
  find: (answers: QueryClient) => Data | undefined,
): Promise<Data> {
  try {
    return await reading
  } catch (error) {
    if (signal.aborted || !['offline', 'unreachable', 'slow', 'unreadable'].includes(failureOf(error))) throw error
    const cached = await cachedAnswers(path).catch(() => null)
    const data = cached && find(cached.answers)
    if (cached === null || data == null) throw error
    noteCopy(signal, cached.fetchedAt)
    return data
  }
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** What a cached page holds, and when it was fetched; null where none is cached. Rejects where the browser has no caches. */
async function cachedAnswers(path: string): Promise<{ answers: QueryClient; fetchedAt: number } | null> {
  const page = await caches.match(pageKey(new URL(base + path, location.origin)), {
    cacheName: cacheNames.pages,
    ignoreVary: true,
  })
  const found = page && pageDataIn(await page.text())
  if (!found || !isCarried(found.answers)) return null
  const answers = new QueryClient()
  carryInto(answers, found.answers)
  return { answers, fetchedAt: found.fetchedAt }
}
