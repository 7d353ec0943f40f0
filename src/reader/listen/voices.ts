import { useCallback, useSyncExternalStore } from 'react'

/**
 * The `voiceURI` of the best voice for a language (BCP 47 tag); null while there is none. Voices are loaded late, and may change
 * (Web Speech API: `voiceschanged`).
 */
export function useVoice(language: string): string | null {
  const find = useCallback(() => voiceFor(language, voices())?.voiceURI ?? null, [language])
  return useSyncExternalStore(subscribeToVoices, find)
}

/** The voices that the browser has now. */
export function voices(): SpeechSynthesisVoice[] {
  return 'speechSynthesis' in window ? speechSynthesis.getVoices() : []
}

function subscribeToVoices(onChange: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {}
  speechSynthesis.addEventListener('voiceschanged', onChange)
  return () => speechSynthesis.removeEventListener('voiceschanged', onChange)
}

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'default' | 'localService'>

/** The best voice for a language: of its region, then the browser's default, then one that works offline. */
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
