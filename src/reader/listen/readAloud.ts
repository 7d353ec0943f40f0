interface Reading {
  /** The voice, by its `voiceURI`. */
  voice: SpeechSynthesisVoice
  /** 1 is the voice's own speed. */
  speed: number
  /** Called before each sentence, with its index. */
  onSentence: (at: number) => void
  /** Called after the last sentence, or when the voice failed; not when the reading was stopped. */
  onEnd: (how: 'finished' | 'failed') => void
}

/**
 * Reads sentences aloud, from index `from` on. Returns a function that stops it. To pause, stop and start again from the same
 * sentence: `speechSynthesis.pause()` ends the speech on Android, and some voices can't be resumed. (Web Speech API)
 */
export function readAloud(sentences: readonly string[], from: number, reading: Reading): () => void {
  const { voice, speed, onSentence, onEnd } = reading
  let isStopped = false
  // Chromium fires no events for an utterance that has been garbage-collected.
  let utterance: SpeechSynthesisUtterance | null = null

  function say(at: number): void {
    const sentence = sentences[at]
    if (sentence === undefined) {
      onEnd('finished')
      return
    }
    onSentence(at)
    utterance = new SpeechSynthesisUtterance(sentence)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = speed
    utterance.onend = () => !isStopped && say(at + 1)
    utterance.onerror = () => !isStopped && onEnd('failed')
    speechSynthesis.speak(utterance)
  }

  // Another page, or this one before it was reloaded, may have left utterances in the queue.
  speechSynthesis.cancel()
  say(from)
  return () => {
    isStopped = true
    utterance = null
    speechSynthesis.cancel()
  }
}
