import type { Block } from './body'
import type { Photo } from './photo'

/** A body with each of its photos changed, those in lists and quotations as well. */
export function mapPhotos(body: readonly Block[], change: (photo: Photo) => Photo): Block[] {
  return body.map((block): Block => {
    switch (block.type) {
      case 'picture':
        return { ...block, photo: change(block.photo) }
      case 'gallery':
        return { ...block, photos: block.photos.map(change) }
      case 'quote':
      case 'pullquote':
        return { ...block, blocks: mapPhotos(block.blocks, change) }
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: mapPhotos(item.blocks, change) })) }
      case 'timeline':
        return {
          ...block,
          events: block.events.map((event) => ({ ...event, blocks: mapPhotos(event.blocks, change) })),
        }
      case 'questions':
        return { ...block, items: block.items.map((item) => ({ ...item, answer: mapPhotos(item.answer, change) })) }
      case 'graphic':
        return block.image === null ? block : { ...block, image: change(block.image) }
      default:
        return block
    }
  })
}
