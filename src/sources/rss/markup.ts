/**
 * The HTML that an element holds, which is given as it is written: escaped, as character data, in several pieces, or as elements
 * of its own.
 */
export function markupIn(written: string): string {
  const parts = written.split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
  // Elements that are written as they are have their entities left to HTML.
  if (parts.length === 1) return written.includes('<') ? written : unescaped(written)
  return parts.map((part, at) => (at % 2 === 1 ? part : unescaped(part))).join('')
}

/**
 * The HTML of a text construct of Atom (RFC 4287, 3.1 and 4.1.3); empty for a file that is carried in place of a text. Without a
 * type it counts as HTML, which feeds forget to say.
 */
export function htmlOf({ type, text }: { type: string; text: string }): string {
  if (/^text(?:\/plain|\/markdown)?$/i.test(type)) return escapedParagraphs(unescaped(markupIn(text)))
  return type === '' || /^(?:x?html|text\/|application\/xhtml)/i.test(type) ? markupIn(text) : ''
}

/** Plain text as HTML; what is HTML all the same stays. */
function escapedParagraphs(text: string): string {
  if (/<(?:p|div|br|ul|figure)\b[^<>]*>/i.test(text)) return text
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const paragraphs = escaped.split(/\r?\n[ \t]*\r?\n/)
  return paragraphs.length === 1 ? escaped : paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
}

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** Text with the entities of XML and numbers read, once. */
function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp|#\d{1,7}|#x[\da-f]{1,6});/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return characters[name.toLowerCase()] ?? entity
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
