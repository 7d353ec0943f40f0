import { useQuery } from '@tanstack/react-query'
import { useLiveWords } from '../../i18n/liveWords'
import { useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import type { Article } from '../../model/article'
import type { LiveCoverage } from '../../model/live'
import { liveIndexQuery } from '../queries/liveQueries'
import { useSource } from '../queries/source'

interface Props {
  article: Article
  /** What of it had been read when it was last on the screen. */
  coverage: LiveCoverage
}

/** How many posts a saved live story has had since it was read; nothing where it has none, or nobody can tell. */
export function PostsSince({ article, coverage }: Props) {
  const { language } = useLocale()
  const words = useLiveWords()
  const { section, slug } = article
  const { data: index } = useQuery(liveIndexQuery(useSource(), section, slug))
  const read = new Set(coverage.index.versions.map(([id]) => id))
  const since = index?.versions.filter(([id]) => !read.has(id)).length ?? 0
  return since === 0 ? null : <p>{counted(words.postsSince, since, language)}</p>
}
