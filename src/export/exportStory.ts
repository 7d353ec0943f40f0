import { createHash } from 'node:crypto'
import type { Article, Summary } from '../model/article'
import type { Photo } from '../model/photo'
import type { ContentSource } from '../sources/contentSource'
import { articleDocument, type Fields, photoDocument } from './asDocument'
import { storyFile, writeDocument } from './exportFolder'
import type { StoryEntry } from './exportJournal'
import { exportBody, type PhotoExporter } from './exportPhotos'

/** Changes with whatever a source's feed says of a story, and with whether its photos are fetched. */
export function markOf(summary: Summary, withPhotos: boolean): string {
  return createHash('sha256')
    .update(JSON.stringify([withPhotos, summary]))
    .digest('base64url')
    .slice(0, 22)
}

/**
 * Fetches a story with its photos and writes its document; links and related stories are seen to when all stories are
 * there. Throws a `ReadError` when the source doesn't give the story or readers couldn't read it.
 */
export async function exportStory(
  source: ContentSource,
  summary: Summary,
  folder: string,
  photos: PhotoExporter,
  signal: AbortSignal,
): Promise<Omit<StoryEntry, 'mark'>> {
  const { section, slug } = summary
  const story = `${section}/${slug}`
  const article = await source.article(section, slug, signal)
  const take = (photo: Photo) => photos.take(photo, signal)
  const lead = article.photo && (await take(article.photo))
  const card = article.photo === null && summary.photo !== null ? await take(summary.photo) : null
  const { body, lost } = await exportBody(article.body, take)

  const written: Article = { ...article, section, slug, photo: lead?.photo ?? null, body, related: [] }
  const document = articleDocument(written)
  await writeDocument(folder, storyFile(story), document)
  return {
    story,
    canonical: article.canonical || summary.canonical,
    lost: lost + (lead?.lost ?? 0) + (card?.lost ?? 0),
    related: article.related.map(({ section, slug }) => `${section}/${slug}`),
    card: { ...otherWords(summary, document), ...(card && { photo: photoDocument(card.photo) }) },
  }
}

/** What a card says otherwise than the story, which some sources tell without what its text or lead photo repeats. */
function otherWords({ headline, kicker, standfirst }: Summary, document: Fields): Fields {
  const words = Object.entries({ headline, kicker, standfirst })
  return Object.fromEntries(words.filter(([field, text]) => text.trim() !== '' && text !== document[field]))
}
