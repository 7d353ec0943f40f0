import { liveDocumentPaths } from '../../model/paths'
import { failureOf } from '../../model/readError'
import type { Answer, DatedSource } from '../../sources/answer'
import { fetchJson } from '../../sources/fetchJson'
import { areLivePosts, isLiveIndex } from './liveDocumentMarks'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/**
 * The source with the site's own documents of live stories before it, so that all readers together cost the newsroom's system what one
 * does. Where the site has none, as on a host of files whose stories come from a CMS, the source itself answers from then on.
 */
export function withLiveDocuments(source: DatedSource): DatedSource {
  let hasDocuments: boolean | 'unknown' = 'unknown'

  async function read<Data>(
    path: string,
    signal: AbortSignal,
    isData: (value: unknown) => value is Data,
    ask: () => Promise<Answer<Data>>,
  ): Promise<Answer<Data>> {
    if (hasDocuments === false) return ask()
    try {
      const { document, fetchedAt = null } = await fetchJson(base + path, signal)
      if (isData(document)) {
        hasDocuments = true
        return { data: document, fetchedAt }
      }
    } catch (error) {
      // A site that has had some has withdrawn this story. Some hosts answer any path with a page.
      const isNone = hasDocuments === 'unknown' && ['missing', 'unreadable'].includes(failureOf(error))
      if (signal.aborted || !isNone) throw error
    }
    hasDocuments = false
    return ask()
  }

  return {
    ...source,
    liveIndex: (section, slug, signal) =>
      read(liveDocumentPaths({ section, slug }).index, signal, isLiveIndex, () =>
        source.liveIndex(section, slug, signal),
      ),
    livePosts: (section, slug, page, signal) =>
      read(liveDocumentPaths({ section, slug }).posts(page), signal, areLivePosts, () =>
        source.livePosts(section, slug, page, signal),
      ),
  }
}
