/** Forms of a counted phrase by Unicode CLDR plural category; "#" stands for the number. */
export type Counted = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** The form of `phrase` that fits `count` in `language` (BCP 47), with the number written in that language. */
export function counted(phrase: Counted, count: number, language: string): string {
  const form = phrase[new Intl.PluralRules(language).select(count)] ?? phrase.other
  return form.replace('#', new Intl.NumberFormat(language).format(count))
}
