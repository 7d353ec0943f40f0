type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string]

const english: Marks = ['“', '”', '‘', '’']

// Unicode CLDR, delimiters; languages that aren't here have the English ones.
const marks: Record<string, Marks> = {
  ...ofEach(['„', '”', '«', '»'], 'pl', 'ro'),
  ...ofEach(['„', '”', '»', '«'], 'hu'),
  ...ofEach(['„', '”', '‘', '’'], 'hr', 'bs'),
  ...ofEach(['„', '“', '‚', '‘'], 'de', 'lb', 'cs', 'sk', 'sl', 'is', 'mk', 'hsb', 'dsb'),
  ...ofEach(['„', '“', '„', '“'], 'bg', 'lt'),
  ...ofEach(['„', '“', '«', '»'], 'et', 'ka'),
  ...ofEach(['„', '“', '‘', '’'], 'sr'),
  ...ofEach(['«', '»', '„', '“'], 'ru', 'uk', 'be'),
  ...ofEach(['«', '»', '“', '”'], 'es', 'it', 'ca', 'gl', 'eu', 'el', 'sq'),
  ...ofEach(['«', '»', '‘', '’'], 'no', 'nb', 'nn'),
  ...ofEach(['«', '»', '«', '»'], 'hy'),
  ...ofEach(['«', '»', '‹', '›'], 'fa'),
  ...ofEach(['«\u00a0', '\u00a0»', '«\u00a0', '\u00a0»'], 'fr'),
  ...ofEach(['”', '”', '’', '’'], 'sv', 'fi', 'he'),
  ...ofEach(['”', '“', '’', '‘'], 'ar', 'ur'),
  ...ofEach(['「', '」', '『', '』'], 'ja', 'yue'),
  'zh-tw': ['「', '」', '『', '』'],
  'zh-hk': ['「', '」', '『', '』'],
  'zh-hant': ['「', '」', '『', '』'],
  'pt-pt': ['«', '»', '“', '”'],
  'de-ch': ['«', '»', '‹', '›'],
  'fr-ch': ['«', '»', '‹', '›'],
  'it-ch': ['«', '»', '‹', '›'],
}

function ofEach(row: Marks, ...languages: string[]) {
  return Object.fromEntries(languages.map((language) => [language, row]))
}

/**
 * What browsers put around a short quotation (`q`) in a language, which is a BCP 47 tag or empty. Takes how many quotations it
 * stands in: in one, it has the inner marks, as readers couldn't tell otherwise where it ends.
 */
export function quotationMarksIn(language: string, depth = 0): [open: string, close: string] {
  const [primary = '', second = ''] = language.toLowerCase().split('-')
  const [open, close, innerOpen, innerClose] = marks[`${primary}-${second}`] ?? marks[primary] ?? english
  return depth % 2 === 0 ? [open, close] : [innerOpen, innerClose]
}
