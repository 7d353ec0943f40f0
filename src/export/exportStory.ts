import { createHash } from 'node:crypto'
import type { Article, Summary } from '../model/article'
import type { Photo } from '../model/photo'
import type { ContentSource } from '../sources/contentSource'
import { articleDocument, type Fields, photoDocument } from './asDocument'
import { storyFile, writeDocument } from './exportFolder'
import type { StoryEntry } from './exportJournal'
import { exportBody, type PhotoExporter } from './exportPhotos'
import { doubtsIn } from './storyDoubts'

/** Returns a fingerprint that changes with anything a feed says of a story, and with whether its photos are fetched. */
export function fingerprintOf(summary: Summary, withPhotos: boolean): string {
  return createHash('sha256')
    .update(JSON.stringify([withPhotos, summary]))
    .digest('base64url')
    .slice(0, 22)
}

/**
 * Fetches a story with its photos and writes its document; `leftOut` tells what reading the story's HTML left out. Links and related
 * stories follow once all stories are written. Throws a `ReadError` when the source refuses the story or when readers could not read it.
 */
export async function exportStory(
  source: ContentSource,
  summary: Summary,
  folder: string,
  photos: PhotoExporter,
  leftOut: (story: Pick<Article, 'canonical' | 'id'>) => string[],
  signal: AbortSignal,
): Promise<Omit<StoryEntry, 'fingerprint'>> {
  const { section, slug } = summary
  const story = `${section}/${slug}`
  const article = await source.article(section, slug, signal)
  const exportPhoto = (photo: Photo) => photos.exportPhoto(photo, signal)
  const lead = article.photo && (await exportPhoto(article.photo))
  const card = article.photo === null && summary.photo !== null ? await exportPhoto(summary.photo) : null
  const { body, lost } = await exportBody(article.body, exportPhoto)
  const { opinion } = article
  const portrait = opinion?.portrait ? await exportPhoto(opinion.portrait) : null

  const written: Article = {
    ...article,
    section,
    slug,
    photo: lead?.photo ?? null,
    opinion: opinion && { ...opinion, portrait: portrait?.photo ?? null },
    body,
    related: [],
  }
  const document = articleDocument(written)
  await writeDocument(folder, storyFile(story), document)
  return {
    story,
    canonical: article.canonical || summary.canonical,
    doubts: [...doubtsIn(article), ...leftOut(article)],
    lost: lost + [lead, card, portrait].reduce((sum, photo) => sum + (photo?.lost ?? 0), 0),
    related: article.related.map(({ section, slug }) => `${section}/${slug}`),
    card: { ...differingWords(summary, document), ...(card && { photo: photoDocument(card.photo) }) },
  }
}

/** Returns the words of a card that differ from the story's own: some sources shorten or repeat them. */
function differingWords({ headline, kicker, standfirst }: Summary, document: Fields): Fields {
  const words = Object.entries({ headline, kicker, standfirst })
  return Object.fromEntries(words.filter(([field, text]) => text.trim() !== '' && text !== document[field]))
}
