/**
 * Takes a language as a source writes it, "pt_BR" included. Returns its canonical BCP 47 tag, or an empty string when it is
 * no tag, or names no language ("und", "mul"). Languages have two or three letters (ISO 639): "english" has the form of a tag,
 * and means nothing.
 */
export function parseLanguage(written: string): string {
  // POSIX systems add a charset or a script, "pl_PL.UTF-8", "sr_RS@latin", and WordPress how readers are addressed.
  const tag = written
    .trim()
    .replace(/[.@].*$/s, '')
    .replaceAll('_', '-')
    .replace(/(?<!-x)-(?:in)?formal$/i, '')
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag) || /^(?:und|mul|mis|zxx)(?:-|$)/i.test(tag)) return ''
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? ''
  } catch {
    return ''
  }
}
