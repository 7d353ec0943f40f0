/** The slug of the section of stories that name none; its feed holds every story of the source. */
export const latestSection = 'latest'

/** Returns what that section is called in a language (BCP 47); in English where its language isn't known. */
export function latestName(language: string): string {
  return language.split('-')[0] === 'pl' ? 'Najnowsze' : 'Latest'
}
