/**
 * Decodes a document in another charset than UTF-8, which its header names. Where that has one byte a letter and the bytes are
 * letters in UTF-8, the header is wrong: servers name such a charset for all that they send. Returns null where the document
 * isn't in its charset, which may be what it says of itself then.
 */
export function textInCharset(document: ArrayBuffer | Uint8Array, charset: string): string | null {
  const isUtf8 = oneByteCharset.test(charset) && /[^\0-\x7f]/.test(decoded(document, 'utf-8') ?? '')
  return decoded(document, isUtf8 ? 'utf-8' : charset) ?? textAsDeclared(document)
}

const oneByteCharset =
  /^(?:us-?ascii|ansi_|latin|l\d|iso[-_]?8859|(?:windows|cp)-?125|x-cp125|koi8|x-mac|macintosh|ibm866)/i

/**
 * Decodes a document by the charset that it names itself: in its XML declaration (XML 1.0, 4.3.3), or by a byte order mark of
 * UTF-16. Returns null where it names none, or isn't in it.
 */
export function textAsDeclared(document: ArrayBuffer | Uint8Array): string | null {
  const start = String.fromCharCode(...new Uint8Array(document).subarray(0, longestDeclaration))
  const [, named = ''] = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? []
  const marked = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : ''
  const charset = marked || named
  return charset === '' ? null : decoded(document, charset)
}

const longestDeclaration = 200

function decoded(document: ArrayBuffer | Uint8Array, charset: string): string | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true })
    const text = decoder.decode(document)
    return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text
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
