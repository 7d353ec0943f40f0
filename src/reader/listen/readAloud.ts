interface Reading {
  /** The voice, by its `voiceURI`. */
  voice: SpeechSynthesisVoice
  /** 1 is the voice's own speed. */
  speed: number
  /** Called before each sentence, with its place in the list. */
  onSentence: (at: number) => void
  /** Called when all is said, or when the voice failed; not when the reading was stopped. */
  onEnd: (how: 'finished' | 'failed') => void
}

/**
 * Reads sentences aloud, from the one at place `from` on, and gives the way to stop. To pause is to stop and to begin with the
 * same sentence again: the browsers' own pause is lost on Android, and some voices don't come back from it. (Web Speech API)
 */
export function readAloud(sentences: readonly string[], from: number, reading: Reading): () => void {
  const { voice, speed, onSentence, onEnd } = reading
  let isStopped = false
  // Chromium forgets to tell the end of an utterance that nobody holds any more.
  let held: SpeechSynthesisUtterance | null = null

  function say(at: number): void {
    const sentence = sentences[at]
    if (sentence === undefined) {
      onEnd('finished')
      return
    }
    onSentence(at)
    held = new SpeechSynthesisUtterance(sentence)
    held.voice = voice
    held.lang = voice.lang
    held.rate = speed
    held.onend = () => !isStopped && say(at + 1)
    held.onerror = () => !isStopped && onEnd('failed')
    speechSynthesis.speak(held)
  }

  // Another page of this browser, or this one before it was loaded again, may have left something to say.
  speechSynthesis.cancel()
  say(from)
  return () => {
    isStopped = true
    held = null
    speechSynthesis.cancel()
  }
}
