import { use } from 'react'
import { primaryLanguage } from '../model/language'
import { useLocale } from './locale'
import type { ToolWords } from './toolsEn'

const asked = new Map<string, Promise<ToolWords>>()

/** The words of the reader's tools. Suspends until they are there, so it belongs into code that is loaded late itself. */
export function useToolWords(): ToolWords {
  return use(toolWordsFor(useLocale().language))
}

/** The words of the reader's tools in a language (BCP 47 tag); English where there are none. */
function toolWordsFor(language: string): Promise<ToolWords> {
  const words = asked.get(language) ?? load(language)
  asked.set(language, words)
  // Whoever asks again after a failure gets another try.
  words.catch(() => asked.delete(language))
  return words
}

async function load(language: string): Promise<ToolWords> {
  const translated = await catalogues[primaryLanguage(language)]?.()
  return translated ?? (await import('./toolsEn')).toolsEn
}

const catalogues: Partial<Record<string, () => Promise<ToolWords>>> = {
  ar: async () => (await import('./toolsAr')).toolsAr,
  de: async () => (await import('./toolsDe')).toolsDe,
  es: async () => (await import('./toolsEs')).toolsEs,
  fr: async () => (await import('./toolsFr')).toolsFr,
  pl: async () => (await import('./toolsPl')).toolsPl,
  uk: async () => (await import('./toolsUk')).toolsUk,
}
