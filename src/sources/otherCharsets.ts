/**
 * Decodes a document whose header names another charset than UTF-8. What tells more than the header counts before it: a byte
 * order mark; letters in UTF-8, where the header names a charset of one byte a letter, as servers do for all that they send, or
 * one that nobody knows; and what the document says of itself, where the header names the least of all (`latin1`). Returns null
 * where the document is in none of these.
 */
export function textInCharset(document: ArrayBuffer | Uint8Array, charset: string): string | null {
  const encoding = encodingOf(charset)
  const marked = markOf(startOf(document))
  if (marked !== '') return decoded(document, marked)
  const isDoubtful = encoding === null || oneByteCharset.test(encoding)
  if (isDoubtful && /[^\0-\x7f]/.test(decoded(document, 'utf-8') ?? '')) return decoded(document, 'utf-8')
  const declared = encoding === latin1 ? textAsDeclared(document) : null
  return declared ?? decoded(document, charset) ?? textAsDeclared(document)
}

const latin1 = 'windows-1252'
const oneByteCharset = /^(?:iso-8859|windows-125|windows-874|koi8|x-mac|macintosh|ibm866)/

/**
 * Decodes a document by what it says itself: a byte order mark, the charset in its XML declaration (XML 1.0, 4.3.3), or the
 * zeros of UTF-16 before or after its first letter (XML 1.0, F.1; RFC 4627, 3). Of a document in UTF-8 but for a few bytes,
 * such as a letter that was cut in two, these become U+FFFD. Returns null where it says nothing, or isn't in what it says.
 */
export function textAsDeclared(document: ArrayBuffer | Uint8Array): string | null {
  const start = startOf(document)
  const [, named = ''] = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? []
  const charset = markOf(start) || zerosOf(start) || named
  const text = charset === '' ? null : decoded(document, charset)
  return text ?? mostlyUtf8(document)
}

/** The first bytes, a character each. */
function startOf(document: ArrayBuffer | Uint8Array): string {
  return String.fromCharCode(...new Uint8Array(document).subarray(0, longestDeclaration))
}

const longestDeclaration = 200

function markOf(start: string): string {
  if (start.startsWith('\xef\xbb\xbf')) return 'utf-8'
  if (start.startsWith('\xff\xfe')) return 'utf-16le'
  return start.startsWith('\xfe\xff') ? 'utf-16be' : ''
}

function zerosOf(start: string): string {
  if (/^\0[^\0]/.test(start)) return 'utf-16be'
  return /^[^\0]\0/.test(start) ? 'utf-16le' : ''
}

const fewest = 50

/** Null unless at least fifty letters beyond ASCII are right for each byte that isn't. */
function mostlyUtf8(document: ArrayBuffer | Uint8Array): string | null {
  const text = new TextDecoder().decode(document)
  const wrong = text.split('\ufffd').length - 1
  const right = (text.match(/[^\0-\x7f\ufffd]/g) ?? []).length
  return right >= fewest * wrong ? text : null
}

/** The name of a charset's encoding (WHATWG Encoding, 4.2), or null when nobody knows the charset. */
function encodingOf(charset: string): string | null {
  try {
    return new TextDecoder(charset).encoding
  } catch {
    return null
  }
}

function decoded(document: ArrayBuffer | Uint8Array, charset: string): string | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true })
    const text = decoder.decode(document)
    return decoder.encoding === latin1 ? withWindowsSigns(text) : text
  } catch {
    return null
  }
}

// From 0x80 on (WHATWG Encoding, index windows-1252); a space where there is nothing.
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** The quotation marks and dashes of windows-1252, which Node decodes as Latin-1: https://github.com/nodejs/node/issues/56542 */
function withWindowsSigns(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => {
    const sign = windowsSigns.charAt(control.charCodeAt(0) - 0x80)
    return sign === ' ' ? control : sign
  })
}
