import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useHref, useNavigate, useSearchParams } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { canSearch } from '../../model/edition'
import { pathPatterns, searchPath } from '../../model/paths'
import { searchIn } from '../../model/search'
import { NotFound } from '../notFound/NotFound'
import { useFrontStories } from '../queries/frontStories'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { LatestStories } from '../ui/LatestStories'
import { PageHead } from '../ui/PageHead'
import { PageHeading, pageHeadingId } from '../ui/PageHeading'
import { SectionChips } from '../ui/SectionChips'
import { TitledList } from '../ui/TitledList'
import styles from './SearchPage.module.css'
import { SearchResults } from './SearchResults'

/** The form to search with and, when the address has words, what was found. */
export function SearchPage() {
  const source = useSource()
  const { messages } = useLocale()
  const [query] = useSearchParams()
  const edition = useQuery(editionQuery(source)).data
  const search = searchIn(query)
  const { words, from } = search
  if (!canSearch(edition)) return <NotFound />
  const sections = edition?.sections ?? []
  const title = words === '' ? messages.search : messages.resultsFor(words)
  return (
    <div className={`wrap ${styles.search}`}>
      <PageHead title={title} edition={edition} path={null} />
      {words === '' ? <h1 className={styles.h1}>{title}</h1> : <PageHeading className={styles.h1}>{title}</PageHeading>}
      <SearchForm key={words} words={words} />
      {words === '' ? (
        <div className={styles.browse}>
          <TitledList id="sections" title={messages.sections}>
            <SectionChips sections={sections} />
          </TitledList>
          <Latest />
        </div>
      ) : (
        <SearchResults key={`${words} ${from}`} search={search} sections={sections} />
      )}
    </div>
  )
}

function Latest() {
  return <LatestStories stories={useFrontStories()} />
}

function SearchForm({ words }: { words: string }) {
  const { messages } = useLocale()
  // Whoever arrives without words has come to type some: there the focus goes to the field in place of the headline.
  const field = words === '' ? pageHeadingId : 'words'
  const navigate = useNavigate()

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const typed = `${new FormData(event.currentTarget).get('q')}`
    void navigate(searchPath({ words: typed, from: null }), { replace: typed === words })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: Safari knows the element from 17 on
    <form role="search" action={useHref(pathPatterns.search)} className={styles.form} onSubmit={submit}>
      <label htmlFor={field}>{messages.searchWords}</label>
      <div className={styles.field}>
        <input id={field} name="q" type="search" defaultValue={words} maxLength={200} enterKeyHint="search" />
        <button type="submit">{messages.search}</button>
      </div>
      <div>
        {words === '' && <p>{messages.searchHelp}</p>}
        <noscript>
          <p>{messages.needsScript}</p>
        </noscript>
      </div>
    </form>
  )
}
