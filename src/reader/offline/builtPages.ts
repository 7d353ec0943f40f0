import { QueryClient } from '@tanstack/react-query'
import type { Summary } from '../../model/article'
import type { MoreStories } from '../../model/moreStories'
import { pathPatterns, profilePath, sectionPath, staticPagePath, storyPath } from '../../model/paths'
import { failureOf } from '../../model/readError'
import type { Answer, DatedSource } from '../../sources/answer'
import { fetchJson } from '../../sources/fetchJson'
import { hydrateAnswers, isDehydrated } from '../queries/hydration'
import {
  articleQuery,
  editionQuery,
  feedQuery,
  frontQuery,
  moreQuery,
  profileQuery,
  staticPageQuery,
} from '../queries/queries'
import { cacheNames } from './cacheNames'
import { pageDataIn, pageKey } from './policy'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/**
 * The source with the pages of the build before and behind it. Takes whether the build wrote each page's answers beside it, as it
 * does for a newsroom's CMS: these are read first, so that readers of built pages cost the CMS nothing. When the source can't be reached or answers with something else than it should, the pages that the
 * worker has cached answer: each carries what it shows.
 */
export function withBuiltPages(source: DatedSource, hasAnswers: boolean): DatedSource {
  async function read<Data>(
    signal: AbortSignal,
    path: string,
    find: (answers: QueryClient) => Data | undefined,
    ask: () => Promise<Answer<Data>>,
  ): Promise<Answer<Data>> {
    const built = hasAnswers ? await answersBeside(path, signal) : null
    const found = built === null ? undefined : find(built)
    if (found !== undefined) return { data: found, fetchedAt: null }
    try {
      return await ask()
    } catch (error) {
      if (signal.aborted || !['offline', 'unreachable', 'slow', 'unreadable'].includes(failureOf(error))) throw error
      const cached = await cachedAnswers(path).catch(() => null)
      const data = cached === null ? undefined : find(cached.answers)
      if (cached === null || data === undefined) throw error
      return { data, fetchedAt: cached.fetchedAt }
    }
  }

  return {
    ...source,
    edition: (signal) =>
      read(
        signal,
        pathPatterns.front,
        (answers) => answers.getQueryData(editionQuery(source).queryKey),
        () => source.edition(signal),
      ),
    front: (signal) =>
      read(
        signal,
        pathPatterns.front,
        (answers) => answers.getQueryData(frontQuery(source).queryKey),
        () => source.front(signal),
      ),
    feed: (section, cursor, signal) =>
      read(
        signal,
        sectionPath(section, cursor),
        (answers) => answers.getQueryData(feedQuery(source, section, cursor).queryKey)?.pages[0],
        () => source.feed(section, cursor, signal),
      ),
    article: (section, slug, signal) =>
      read(
        signal,
        storyPath({ section, slug }),
        (answers) => answers.getQueryData(articleQuery(source, section, slug).queryKey),
        () => source.article(section, slug, signal),
      ),
    staticPage: (slug, signal) =>
      read(
        signal,
        staticPagePath({ slug }),
        (answers) => answers.getQueryData(staticPageQuery(source, slug).queryKey),
        () => source.staticPage(slug, signal),
      ),
    profile: (kind, slug, cursor, signal) =>
      read(
        signal,
        profilePath({ kind, slug }, cursor),
        (answers) => answers.getQueryData(profileQuery(source, { kind, slug }, cursor).queryKey)?.pages[0],
        () => source.profile(kind, slug, cursor, signal),
      ),
    related: (article, signal) =>
      read(
        signal,
        storyPath(article),
        (answers) => chosenIn(answers.getQueryData(moreQuery(source, article).queryKey)),
        () => source.related(article, signal),
      ),
  }
}

/** The build has asked the source already, and chosen. */
function chosenIn(more: MoreStories | undefined): Summary[] | undefined {
  return more && [...more.related, ...more.section]
}

/** What the build wrote beside a page; null where it made no such page, or nobody answers. */
async function answersBeside(path: string, signal: AbortSignal): Promise<QueryClient | null> {
  try {
    const { document } = await fetchJson(`${base}${path.replace(/\/$/, '')}/page.json`, signal)
    return typeof document === 'object' && document !== null && 'answers' in document
      ? answersIn(document.answers)
      : null
  } catch {
    signal.throwIfAborted()
    return null
  }
}

/** What a cached page carries, and when it was fetched; null where none is cached. Rejects where the browser has no caches. */
async function cachedAnswers(path: string): Promise<{ answers: QueryClient; fetchedAt: number } | null> {
  const address = pageKey(new URL(base + path, location.origin))
  const page = await caches.match(address, { cacheName: cacheNames.pages, ignoreVary: true })
  const data = page && pageDataIn(await page.text())
  const answers = data && answersIn(data.answers)
  return answers ? { answers, fetchedAt: data.fetchedAt } : null
}

function answersIn(carried: unknown): QueryClient | null {
  if (!isDehydrated(carried)) return null
  const answers = new QueryClient()
  hydrateAnswers(answers, carried)
  return answers
}
