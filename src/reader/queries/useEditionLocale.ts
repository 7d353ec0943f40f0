import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { defaultLocale } from '../../i18n/locale'
import { directionOf } from '../../model/language'
import { catalogueQuery } from './catalogue'
import { editionQuery } from './queries'
import { useSource } from './source'

/**
 * The edition, and the interface's locale that goes with it; the document is marked with its language. Takes the language in
 * which the interface is wanted, if not in the edition's. `isReady` is false until the edition and its words are there, or
 * can't be had, and stays true after that.
 */
export function useEditionLocale(wanted?: string | null) {
  const edition = useQuery(editionQuery(useSource()))
  const own = edition.data?.language ?? defaultLocale.language
  const language = wanted ?? own
  const ownWords = useQuery(catalogueQuery(own))
  const messages = useQuery(catalogueQuery(language)).data ?? ownWords.data ?? defaultLocale.messages
  const newsroomZone = edition.data?.timeZone ?? defaultLocale.newsroomZone
  const locale = useMemo(() => ({ messages, language, newsroomZone }), [messages, language, newsroomZone])
  const isSettled = !edition.isPending && !ownWords.isPending
  const [isReady, setReady] = useState(isSettled)
  if (isSettled && !isReady) setReady(true)

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])

  return { edition, locale, isReady }
}
