import type { Article } from '../model/article'
import { authorName } from '../sources/authorName'

/**
 * The names of a story's writers, for those who read its data: the authors, or else those that its byline names. One author may be
 * several people, as some systems have one field for all. A byline that is no list of names is one name.
 */
export function writersOf({ authors, byline }: Pick<Article, 'authors' | 'byline'>): string[] {
  if (authors.length > 0) return authors.flatMap(peopleIn)
  const words = authorName(byline.split('\n', 1)[0]?.trim() ?? '')
  if (words === '' || /^by$/i.test(words)) return []
  const alone = words.replace(besideNames, '')
  const people = peopleIn(alone)
  return people.length > 1 || personName.test(alone) ? people : [words]
}

function peopleIn(names: string): string[] {
  const people = names.split(betweenNames)
  return people.every((name) => personName.test(name)) ? people : [names]
}

// Where or for whom they write, and what else stands after names.
const besideNames =
  /\s*(?:\||\s@|\s(?:in|for|w|dla|aus|à|en|em)\s\p{Lu}|,\s[^,]*\b(?:writer|reporter|editor|correspondent)\b).*$/iu
const betweenNames =
  /\s*,\s*(?:(?:and|und|et|y|e|i|og|och|en)\s+)?|\s+(?:and|&|und|et|y|e|i|og|och|en)\s+(?=\p{Lu}\S*\s)/u
const personName = /^\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Lu}[\p{L}.’'-]*|van|von|de|der|den|da|di|del|du|la|le|bin|al)){1,4}$/u
