import { useInfiniteQuery } from '@tanstack/react-query'
import { type Locale, useLocale } from '../../i18n/locale'
import { counted } from '../../i18n/plural'
import type { FeedPage, Section } from '../../model/edition'
import { searchPath } from '../../model/paths'
import { failureOf } from '../../model/readError'
import type { Search } from '../../model/search'
import { searchQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { BackLink } from '../ui/BackLink'
import { Failure } from '../ui/Failure'
import { MorePages } from '../ui/MorePages'
import { SectionChips } from '../ui/SectionChips'
import { StoryPages, withoutRepeats } from '../ui/StoryPages'
import list from '../ui/TitledList.module.css'
import styles from './SearchResults.module.css'

/** What a search has found, as far as it has been asked for; else why there is nothing. */
export function SearchResults({ search, sections }: { search: Search; sections: Section[] }) {
  const locale = useLocale()
  const { messages } = locale
  const results = useInfiniteQuery(searchQuery(useSource(), search))
  const pages = withoutRepeats(results.data?.pages ?? [])
  const shown = pages.reduce((sum, { stories }) => sum + stories.length, 0)
  // A place in the results that isn't there any more is missing.
  const isMissing = results.isError && failureOf(results.error) === 'missing'
  const hasNothing = shown === 0 && (isMissing || (results.isSuccess && !results.hasNextPage))
  return (
    <div className={`${list.list} ${styles.results}`}>
      {/* One element for as long as the page is there: screen readers tell what changes in it. */}
      <div role="status" className={`${list.title} ${styles.status}`}>
        {results.isPending && <p>{messages.searching}</p>}
        {hasNothing && <h2>{messages.nothingFound}</h2>}
        {results.data !== undefined && !hasNothing && <h2>{countOf(results.data.pages, search, locale)}</h2>}
      </div>
      {results.isError && results.data === undefined && !isMissing && (
        <Failure
          title={<h2>{messages.searchFailed}</h2>}
          error={results.error}
          busy={results.isFetching}
          onRetry={results.refetch}
        />
      )}
      {hasNothing && (
        <div className={styles.nothing}>
          <p>{messages.nothingFoundHelp}</p>
          <SectionChips sections={sections} />
        </div>
      )}
      {search.from !== null && <BackLink to={searchPath({ ...search, from: null })}>{messages.firstResults}</BackLink>}
      <StoryPages pages={pages} />
      {results.data !== undefined && (
        <MorePages addressOf={(from) => searchPath({ ...search, from })} feed={results} shown={shown} />
      )}
    </div>
  )
}

/** How many were found: all of them once every page is there; until then "10+", which stays as it is while more come. */
function countOf(pages: FeedPage[], { from }: Search, { messages, language }: Locale): string {
  const isComplete = from === null && pages.at(-1)?.next == null
  if (!isComplete) return counted(messages.manyResults, pages[0]?.stories.length ?? 0, language)
  return counted(messages.results, new Set(pages.flatMap(({ stories }) => stories.map(({ id }) => id))).size, language)
}
