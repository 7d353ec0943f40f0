import type { Article } from '../model/article'
import { isKnownHouse } from '../model/creditHouses'
import { hasHouseWord } from '../model/creditHouseWords'
import { lowerCaseWords } from '../model/creditWords'
import { profilePath } from '../model/paths'
import { absolute, type Site } from './site'

/** What search engines are told of who wrote a story or a part of it, with the address of their page if they have one. */
export function authorData(name: string, { authorPages = [] }: Pick<Article, 'authorPages'>, site: Site): object {
  const page = authorPages.find((author) => author.name === name)
  const url = page && { url: absolute(site, profilePath({ kind: 'author', slug: page.slug })) }
  return { '@type': kindOf(name, site), name, ...url }
}

// What newsrooms call themselves where they sign a story without a name.
const deskWords = new Set(
  `board correspondents desk editorial editors newsroom reporters staff team
  redakcja zespół redaktion redaktionen redaksjonen rédaction redacción redação redazione redactie redakce szerkesztőség
  uredništvo toimitus редакція редакция`.split(/\s+/),
)

/** What an author is in schema.org's words: a person, or the newsroom or one of its desks. */
export function kindOf(author: string, { edition }: Site): 'Person' | 'Organization' {
  const words = lowerCaseWords(author)
  const isPaper = words.join(' ') === lowerCaseWords(edition.title).join(' ')
  const isDesk = isPaper || isKnownHouse(author) || hasHouseWord(author) || words.some((word) => deskWords.has(word))
  return isDesk ? 'Organization' : 'Person'
}
