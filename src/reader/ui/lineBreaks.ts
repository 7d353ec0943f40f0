/** Words of one letter that Polish typesetting keeps off the end of a line: prepositions and conjunctions. */
const polishShortWords = /(?<![\p{L}\p{N}])([aiouwz]) (?=\S)/giu

/**
 * Returns a text with no-break spaces where its language wants none of its lines to end. Takes a BCP 47 tag; only Polish has
 * such a rule here.
 */
export function withLineBreaks(text: string, language: string): string {
  return /^pl\b/i.test(language) ? text.replace(polishShortWords, '$1\u00a0') : text
}
