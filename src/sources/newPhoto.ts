import type { Photo } from '../model/photo'
import { withPhotoLine } from '../model/photoLine'

/** Returns a photo of these files and words; what a source does not say of it is unknown. */
export function newPhoto(known: Pick<Photo, 'renditions'> & Partial<Photo>): Photo {
  return withPhotoLine({
    width: 0,
    height: 0,
    focalPoint: null,
    alt: '',
    caption: '',
    creator: '',
    creditLine: '',
    source: '',
    copyrightNotice: '',
    color: '',
    language: '',
    ...known,
  })
}
