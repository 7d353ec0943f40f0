/** Languages that are written from right to left (Unicode CLDR, likely scripts Arab, Hebr, Thaa, Syrc, Nkoo, Adlm). */
const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/** The direction in which a language is written. `language` is a BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(primary(language)) ? 'rtl' : 'ltr'
}

/**
 * `lang` and `dir` for a fragment, or nothing when it is in the language around it or doesn't say.
 * Both are BCP 47 tags; regions don't count as a difference.
 */
export function languageMarks(language: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === '' || primary(language) === primary(around)) return {}
  return { lang: language, dir: directionOf(language) }
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? ''
}
