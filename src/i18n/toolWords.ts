import { use } from 'react'
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
  return /^pl\b/i.test(language) ? (await import('./toolsPl')).toolsPl : (await import('./toolsEn')).toolsEn
}
