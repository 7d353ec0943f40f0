// Unicode CLDR, delimiters; languages that aren't here have the English ones.
const marks: Record<string, [open: string, close: string]> = {
  ...ofEach(['„', '”'], 'pl', 'ro', 'hu', 'hr', 'nl'),
  ...ofEach(['„', '“'], 'de', 'cs', 'sk', 'sl', 'bg', 'is', 'lt', 'et', 'ka', 'mk', 'sr'),
  ...ofEach(['«', '»'], 'ru', 'uk', 'be', 'es', 'pt', 'it', 'ca', 'el', 'no', 'nb', 'nn', 'hy', 'fa', 'sq'),
  ...ofEach(['«\u00a0', '\u00a0»'], 'fr'),
  ...ofEach(['”', '”'], 'sv', 'fi', 'he'),
  ...ofEach(['「', '」'], 'ja'),
}

function ofEach(pair: [string, string], ...languages: string[]) {
  return Object.fromEntries(languages.map((language) => [language, pair]))
}

/** What browsers put around a short quotation (`q`) in a language, which is a BCP 47 tag or empty. */
export function quotationMarksIn(language: string): [open: string, close: string] {
  return marks[language.toLowerCase().split('-')[0] ?? ''] ?? ['“', '”']
}
