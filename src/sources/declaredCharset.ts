/**
 * Decodes a document by the charset that it names itself: in its XML declaration (XML 1.0, 4.3.3), or by a byte order mark of
 * UTF-16. Returns null where it names none, or isn't in it.
 */
export function textAsDeclared(document: ArrayBuffer | Uint8Array): string | null {
  const bytes = new Uint8Array(document)
  const start = String.fromCharCode(...bytes.subarray(0, longestDeclaration))
  const [, named = ''] = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? []
  const marked = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : ''
  const charset = marked || named
  if (charset === '') return null
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const longestDeclaration = 200
