// Production [2] Char of XML 1.0 (Fifth Edition), turned round; half of a surrogate pair is none either.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text as it stands in XML, in an element or an attribute. Characters that XML 1.0 forbids are dropped. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** One element with its text, or nothing where there is none. */
export function xmlElement(name: string, text: string | null): string {
  return text === null || text.trim() === '' ? '' : `<${name}>${xmlText(text)}</${name}>`
}
