import { useEffect, useState } from 'react'
import { primaryLanguage } from '../model/language'
import { type LiveWords, liveEn } from './liveEn'
import { useLocale } from './locale'

const loaded = new Map<string, LiveWords>([['en', liveEn]])

/** Loads the words of live stories in a language (BCP 47 tag), so that they are there when a page is first drawn. */
export async function loadLiveWords(language: string): Promise<void> {
  const primary = primaryLanguage(language)
  const words = loaded.has(primary) ? undefined : await catalogues[primary]?.()
  if (words !== undefined) loaded.set(primary, words)
}

/** The words of live stories in the interface's language; in English until they have been loaded, and where there are none. */
export function useLiveWords(): LiveWords {
  const { language } = useLocale()
  const [, setLoaded] = useState('')
  const words = loaded.get(primaryLanguage(language))
  useEffect(() => {
    if (words === undefined) loadLiveWords(language).then(() => setLoaded(language), noWords)
  }, [words, language])
  return words ?? liveEn
}

function noWords(): void {}

const catalogues: Partial<Record<string, () => Promise<LiveWords>>> = {
  ar: async () => (await import('./liveAr')).liveAr,
  de: async () => (await import('./liveDe')).liveDe,
  es: async () => (await import('./liveEs')).liveEs,
  fr: async () => (await import('./liveFr')).liveFr,
  pl: async () => (await import('./livePl')).livePl,
  uk: async () => (await import('./liveUk')).liveUk,
}
