import { escapeMarkup } from '../model/escapeMarkup'

/** One element with its text, escaped; empty where there is no text. */
export function xmlElement(name: string, text: string | null): string {
  return text === null || text.trim() === '' ? '' : `<${name}>${escapeMarkup(text)}</${name}>`
}
