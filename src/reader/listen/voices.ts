import { useCallback, useSyncExternalStore } from 'react'

/**
 * The browser's voice for a language (BCP 47 tag), by its `voiceURI`; null while there is none. Voices come late, and come and go
 * (Web Speech API: `voiceschanged`).
 */
export function useVoice(language: string): string | null {
  const find = useCallback(() => voiceFor(language, voices())?.voiceURI ?? null, [language])
  return useSyncExternalStore(watchVoices, find)
}

/** Every voice that the browser has now. */
export function voices(): SpeechSynthesisVoice[] {
  return 'speechSynthesis' in window ? speechSynthesis.getVoices() : []
}

function watchVoices(changed: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {}
  speechSynthesis.addEventListener('voiceschanged', changed)
  return () => speechSynthesis.removeEventListener('voiceschanged', changed)
}

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'default' | 'localService'>

/** The voice that suits a language best: of its region, then the browser's own choice, then one that needs no line. */
export function voiceFor<Kind extends Voice>(language: string, known: readonly Kind[]): Kind | null {
  const wanted = plain(language)
  const suits = (voice: Voice) => [plain(voice.lang) === wanted, voice.default, voice.localService].map(Number).join('')
  const able = known.filter(({ lang }) => plain(lang).split('-')[0] === wanted.split('-')[0])
  return able.toSorted((one, other) => suits(other).localeCompare(suits(one)))[0] ?? null
}

/** Android writes "pl_PL". */
function plain(language: string): string {
  return language.toLowerCase().replaceAll('_', '-')
}
