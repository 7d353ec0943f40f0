/**
 * A writer's name as systems give it, without the word that a byline begins with: "By Ada First" is by Ada First. Takes and
 * returns one line of plain text.
 */
export function authorName(name: string): string {
  return name
    .replace(/^(?:(?:written|reported|story|words|text|report)\s+)?by\s+(?=\p{Lu}\S*\s+\S)/iu, '')
    .replace(/^(?:by|te(?:xt|kst|xte|sto|xto)|autor(?:ka|e|a)?|auteur|von|par|por|di|door|автор|текст)\s*:\s*/iu, '')
}
