import { type Article, photosOf } from '../../model/article'
import { mapPhotos } from '../../model/blockPhotos'
import type { Photo, Rendition } from '../../model/photo'

/** Wide enough for a column of text, in CSS pixels. */
const wideEnough = 800

/** Formats that every browser with a Cache API can show, the one with the smallest files first. */
const formats = ['image/webp', 'image/avif']

/** The addresses of the photo files to cache with a story, one for each photo, so that it can be read whole offline. */
export function photoFilesOf(article: Article): string[] {
  return [
    ...new Set(
      photosOf(article)
        .map(fileOf)
        .filter((url) => url !== ''),
    ),
  ]
}

/** A story whose photos have only the renditions whose addresses are in `cached`. A photo with none of them keeps all. */
export function withCachedPhotos(article: Article, cached: string[]): Article {
  const withCached = (photo: Photo): Photo => {
    const renditions = photo.renditions.filter(({ url }) => cached.includes(url))
    return renditions.length > 0 ? { ...photo, renditions } : photo
  }
  return { ...article, photo: article.photo && withCached(article.photo), body: mapPhotos(article.body, withCached) }
}

function fileOf({ renditions }: Photo): string {
  const ofFormat = (type: string) => renditions.filter((rendition) => rendition.type === type)
  const files: Rendition[] = formats.map(ofFormat).find((found) => found.length > 0) ?? renditions
  return (files.find(({ width }) => width >= wideEnough) ?? files.at(-1))?.url ?? ''
}
