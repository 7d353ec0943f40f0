import { comparableText } from './comparableText'

/**
 * A writer's name as systems give it, without the word that a byline begins with: "By Ada First" is by Ada First. Takes and
 * returns one line of plain text: an empty one for an e-mail address, by which an account is called that nobody gave a name.
 */
export function authorName(name: string): string {
  let rest = name.trim()
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(rest)) return ''
  for (const word of bylineWords) rest = rest.replace(word, '')
  return rest
}

// Before two names at least, as "By" and "Von" are names as well.
const bylineWords = [
  /^(?:(?:(?:written|reported|posted|story|words|text|report)\s+)?by\s+)+(?=\p{L}\S*\s+\S)/iu,
  /^BY\s+(?=\p{Lu})/u,
  /^(?:[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|Von)\s+(?=\p{Lu}\S*\s+\p{Lu})/u,
  /^(?:by(?:line)?|te(?:xt|kst|xte|sto|xto)|autor(?:ka|e|a)?|auteur|opracowanie|opr\.|von|par|por|di|door|автор|текст)\s*:\s*/iu,
]

/** Names without those that come again: feeds name one person in capitals and in small letters. */
export function eachNameOnce(names: string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => comparableText(other) === comparableText(name)) === at)
}
