import { memoizeFormat } from './memoizeFormat'

/** Forms of a counted phrase by Unicode CLDR plural category; "#" stands for the number. */
export type Counted = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** The form of `phrase` that fits `count` in `language` (BCP 47), with the number written in that language. */
export function counted(phrase: Counted, count: number, language: string): string {
  const form = phrase[pluralRules(language, {}).select(count)] ?? phrase.other
  return form.replace('#', numberFormat(language, {}).format(count))
}

const pluralRules = memoizeFormat(
  (language, options: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options),
)
const numberFormat = memoizeFormat(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
)
