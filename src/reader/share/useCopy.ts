import { type RefObject, useState } from 'react'
import { copyText } from './copyText'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Copies a text, or selects it in its field, for the reader's own hand, where there is no clipboard. Takes the text, its field,
 * and the words that say what came of it.
 */
export function useCopy(text: string, field: RefObject<Field | null>, words: { copied: string; refused: string }) {
  const [outcome, setOutcome] = useState('')

  async function copy(): Promise<void> {
    const result = await copyText(text)
    if (result === 'refused') {
      field.current?.focus()
      field.current?.select()
    }
    setOutcome(words[result])
  }

  return { outcome, copy }
}
