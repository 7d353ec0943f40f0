// ISO 15924 codes of the scripts that are written from right to left (Unicode, Bidi_Class R and AL).
const rightToLeftScripts = /^(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr|Armi|Phnx|Yezi)$/
// Languages of Arabic script that older browsers' data doesn't know.
const inArabicScript = /^(?:pnb|skr|prs|rhg|azb|bal|glk|lrc|mzn)$/

const scripts = new Map<string, string>()

/** The script in which a language is written, as an ISO 15924 code: the tag's own, or the likely one (Unicode CLDR). */
export function scriptOf(language: string): string {
  const known = scripts.get(language)
  if (known !== undefined) return known
  const script = likelyScript(language)
  scripts.set(language, script)
  return script
}

function likelyScript(language: string): string {
  try {
    const script = new Intl.Locale(language.replaceAll('_', '-')).maximize().script
    if (script !== undefined) return script
  } catch {
    // It isn't a language tag.
  }
  return inArabicScript.test(primaryLanguage(language)) ? 'Arab' : ''
}

/** The direction in which a language is written. `language` is a BCP 47 tag; a script in it counts. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeftScripts.test(scriptOf(language)) ? 'rtl' : 'ltr'
}

/**
 * `lang` and `dir` for a fragment, or nothing when it is in the language around it or doesn't say.
 * Both are BCP 47 tags; regions don't count as a difference, but scripts do. Of a language that isn't known ("und"), only its
 * direction counts.
 */
export function languageMarks(language: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === '') return {}
  if (primaryLanguage(language) === primaryLanguage(around) && scriptOf(language) === scriptOf(around)) return {}
  if (primaryLanguage(language) === 'und' && directionOf(language) === directionOf(around)) return {}
  return { lang: language, dir: directionOf(language) }
}

/** The primary language subtag of a BCP 47 tag, in lower case: "pl" of "pl-PL". */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? ''
}
