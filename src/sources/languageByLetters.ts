/**
 * Returns the language that a text must be in by its letters, as a BCP 47 tag; an empty string where several languages share
 * them, as they do Latin letters, and short texts in Cyrillic or Han. For sources that don't say it: Arabic in an English page
 * would be set from left to right.
 */
export function languageByLetters(text: string): string {
  const sample = text.slice(0, sampleLength)
  const letters = sample.match(/\p{L}/gu) ?? []
  for (const { script, languages } of scripts) {
    const share = letters.filter((letter) => script.test(letter)).length / letters.length
    if (share > enough) return languages.find(([, only]) => only === undefined || only.test(sample))?.[0] ?? ''
  }
  return ''
}

const sampleLength = 400
const enough = 0.5

interface Script {
  script: RegExp
  /** Each with the letters or signs that no language after it has; the last may be the one that needs none. */
  languages: readonly (readonly [language: string, only?: RegExp])[]
}

function script(script: RegExp, ...languages: Script['languages']): Script {
  return { script, languages }
}

// A long text without these is in none of the other languages that are written in Cyrillic letters.
const notRussian = 'іїєґўљњћђѓќѕјәғқңүұөһҗӣӯҷҳӑӗӧӏ'

function longWith(some: string, none: string, length: number): RegExp {
  return new RegExp(`^(?=[\\s\\S]*[${some}])(?![\\s\\S]*[${none}])[\\s\\S]{${length}}`, 'i')
}

// Letters by language: Unicode Standard, 9.2 (Arabic); exemplar characters of Unicode CLDR.
const scripts: readonly Script[] = [
  script(
    /\p{Script=Arabic}/u,
    ['sd', /[\u067a\u067b\u067d\u067f\u068a\u068c\u068d\u06a6\u06aa\u06b3]/],
    ['ps', /[\u067c\u0689\u0693\u0696\u069a\u06bc\u06cd]/],
    ['ckb', /[\u0695\u06b5\u06ce]/],
    ['ug', /[\u06c7\u06c8\u06cb]/],
    ['ur', /[\u0679\u0688\u0691\u06ba\u06d2]/],
    ['fa', /[\u067e\u0686\u0698\u06a9\u06af\u06cc]/],
    ['ar'],
  ),
  script(/\p{Script=Hebrew}/u, ['yi', /[\u05f0-\u05f2]/], ['he']),
  script(
    /\p{Script=Cyrillic}/u,
    ['tg', /[ӣӯҷ]/i],
    ['uz-Cyrl', /ў[\s\S]*[қғҳ]|[қғҳ][\s\S]*ў/i],
    ['be', /ў/i],
    ['uk', /[їєґ]/i],
    ['mk', /[ѓќѕ]/i],
    ['sr', /[ђћ]/i],
    ['kk', /ұ/i],
    ['uk', longWith('і', 'ыэёўъ', 40)],
    ['bg', longWith('ъ', `ыэё${notRussian}`, 100)],
    ['ru', longWith('ыэ', notRussian, 100)],
  ),
  script(
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
    ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}](?:[\s\S]*[\p{Script=Hiragana}\p{Script=Katakana}])/u],
    ['zh-Hans', /[这们说对过还吗为发关东车长门书报时间问]/],
    ['zh-Hant', /[這們說對沒嗎將發關黨]/],
  ),
  script(/\p{Script=Bengali}/u, ['as', /[\u09f0\u09f1]/], ['bn']),
  script(/\p{Script=Thaana}/u, ['dv']),
  script(/\p{Script=Syriac}/u, ['syr']),
  script(/\p{Script=Nko}/u, ['nqo']),
  script(/\p{Script=Adlam}/u, ['ff-Adlm']),
  script(/\p{Script=Greek}/u, ['el']),
  script(/\p{Script=Georgian}/u, ['ka']),
  script(/\p{Script=Armenian}/u, ['hy']),
  script(/\p{Script=Thai}/u, ['th']),
  script(/\p{Script=Hangul}/u, ['ko']),
  script(/\p{Script=Gurmukhi}/u, ['pa']),
  script(/\p{Script=Gujarati}/u, ['gu']),
  script(/\p{Script=Tamil}/u, ['ta']),
  script(/\p{Script=Telugu}/u, ['te']),
  script(/\p{Script=Kannada}/u, ['kn']),
  script(/\p{Script=Malayalam}/u, ['ml']),
  script(/\p{Script=Sinhala}/u, ['si']),
  script(/\p{Script=Lao}/u, ['lo']),
  script(/\p{Script=Khmer}/u, ['km']),
]
