import type { Article } from '../../model/article'
import type { Block } from '../../model/body'
import type { Photo, Rendition } from '../../model/photo'

/** Wide enough for a column of text, in CSS pixels. */
const wideEnough = 800

/** The formats that every browser with a cache of its own reads, smallest files first. */
const formats = ['image/webp', 'image/avif']

/** The photo files to keep with a story, one for each photo in it, so that it can be read whole without a line. */
export function photosOf({ photo, body }: Article): string[] {
  const photos = [...(photo === null ? [] : [photo]), ...body.flatMap(photosIn)]
  return [...new Set(photos.map(fileOf).filter((url) => url !== ''))]
}

/** A story whose photos are shown by the files that are kept with it. A photo with none keeps those that it has. */
export function withKeptPhotos(article: Article, kept: string[]): Article {
  const keptOf = (photo: Photo): Photo => {
    const renditions = photo.renditions.filter(({ url }) => kept.includes(url))
    return renditions.length > 0 ? { ...photo, renditions } : photo
  }
  const body = article.body.map((block): Block => {
    if (block.type === 'picture') return { ...block, photo: keptOf(block.photo) }
    return block.type === 'gallery' ? { ...block, photos: block.photos.map(keptOf) } : block
  })
  return { ...article, photo: article.photo && keptOf(article.photo), body }
}

function photosIn(block: Block): Photo[] {
  if (block.type === 'picture') return [block.photo]
  return block.type === 'gallery' ? block.photos : []
}

function fileOf({ renditions }: Photo): string {
  const ofFormat = (type: string) => renditions.filter((rendition) => rendition.type === type)
  const files: Rendition[] = formats.map(ofFormat).find((found) => found.length > 0) ?? renditions
  return (files.find(({ width }) => width >= wideEnough) ?? files.at(-1))?.url ?? ''
}
