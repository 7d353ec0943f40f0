/**
 * A writer's name as systems give it, without the word that a byline begins with: "By Ada First" is by Ada First. Takes and
 * returns one line of plain text.
 */
export function authorName(name: string): string {
  return name
    .replace(/^by\s+(?=\p{Lu}\S*\s+\S)/iu, '')
    .replace(/^(?:by|text|tekst|autor(?:ka)?|von|par|por)\s*:\s*/iu, '')
}
