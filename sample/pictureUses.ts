import type { EditionSource } from './sourceFiles'

/** What a picture is wanted for. */
export interface PictureUse {
  /** The story or the author that shows it, or the first of them. */
  shownBy: string
  /** The language of what shows it, a BCP 47 tag: drawings are lettered in it. */
  language: string
}

/** The pictures that stories and authors show, by name. */
export function pictureUses({
  stories,
  profiles,
  edition,
}: Pick<EditionSource, 'stories' | 'profiles' | 'edition'>): Map<string, PictureUse> {
  const uses = new Map<string, PictureUse>()
  const shown = [
    ...stories.map((story) => ({ shownBy: story.id, language: story.language, shows: picturesIn(story) })),
    ...profiles.authors.map((author) => ({ shownBy: author.name, language: undefined, shows: picturesIn(author) })),
  ]
  for (const { shownBy, language = edition.language, shows } of shown) {
    for (const name of shows) if (!uses.has(name)) uses.set(name, { shownBy, language })
  }
  return uses
}

function picturesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(picturesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    field === 'picture' && typeof inner === 'string' ? [inner] : picturesIn(inner),
  )
}
