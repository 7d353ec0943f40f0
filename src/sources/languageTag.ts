/**
 * Takes a language as a source writes it, "pt_BR" included. Returns its canonical BCP 47 tag, or an empty string when it is
 * no tag, or names no language ("und", "mul"). Languages have two or three letters (ISO 639): "english" has the form of a tag,
 * and means nothing.
 */
export function parseLanguage(written: string): string {
  // POSIX systems add a charset or a script: "pl_PL.UTF-8", "sr_RS@latin".
  const tag = written
    .trim()
    .replace(/[.@].*$/s, '')
    .replaceAll('_', '-')
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag) || /^(?:und|mul|mis|zxx)(?:-|$)/i.test(tag)) return ''
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? ''
  } catch {
    return ''
  }
}

/**
 * Returns the language that a text must be in by its letters, as a BCP 47 tag; an empty string where many languages share them,
 * as they do Latin and Cyrillic. For sources that don't say it: Arabic in an English page would be set from left to right.
 */
export function languageByLetters(text: string): string {
  const letters = text.slice(0, sampleLength).match(/\p{L}/gu) ?? []
  for (const [language, pattern] of scripts) {
    const share = letters.filter((letter) => pattern.test(letter)).length / letters.length
    if (share > enough) return language === 'ar' ? ofArabicScript(text.slice(0, sampleLength)) : language
  }
  return ''
}

const sampleLength = 400
const enough = 0.5

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['dv', /\p{Script=Thaana}/u],
  ['syr', /\p{Script=Syriac}/u],
  ['nqo', /\p{Script=Nko}/u],
  ['ff-Adlm', /\p{Script=Adlam}/u],
  ['el', /\p{Script=Greek}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['th', /\p{Script=Thai}/u],
  ['ko', /\p{Script=Hangul}/u],
]

/** Letters that Urdu and Persian have, and Arabic hasn't (Unicode Standard, 9.2). */
function ofArabicScript(text: string): string {
  if (/[\u0679\u0688\u0691\u06ba\u06d2]/.test(text)) return 'ur'
  return /[\u067e\u0686\u0698\u06a9\u06af\u06cc]/.test(text) ? 'fa' : 'ar'
}
