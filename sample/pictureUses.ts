import type { SourceStory } from './sourceFiles'

/** What a picture is wanted for. */
export interface PictureUse {
  /** The story that shows it, or the first of them. */
  story: string
  /** That story's language, a BCP 47 tag: drawings are lettered in it. */
  language: string
}

/** The pictures that stories show, by name. `language` is the edition's. */
export function pictureUses(stories: SourceStory[], language: string): Map<string, PictureUse> {
  const uses = new Map<string, PictureUse>()
  for (const story of stories) {
    for (const name of picturesIn(story)) {
      if (!uses.has(name)) uses.set(name, { story: story.id, language: story.language ?? language })
    }
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
