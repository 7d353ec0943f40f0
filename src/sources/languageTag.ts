/**
 * Takes a language as a source writes it, "pt_BR" included. Returns its canonical BCP 47 tag, or an empty string when it is
 * no tag.
 */
export function parseLanguage(written: string): string {
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0] ?? ''
  } catch {
    return ''
  }
}
