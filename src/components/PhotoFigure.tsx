import { useState } from 'react'
import { useLocale } from '../i18n/locale'
import { languageMarks } from '../model/language'
import { altOf, type Photo } from '../model/photo'
import { readPhotoLine } from '../model/photoLine'
import styles from './PhotoFigure.module.css'
import { Picture, shapeOf } from './Picture'
import { usePhotosWait } from './photosWait'

interface Props {
  photo: Photo
  /** BCP 47 tag of the text around the photo. */
  around: string
  sizes: string
  first?: boolean
}

/** A photo with its caption and credit. The words stay when the photo can't be had. */
export function PhotoFigure({ photo, around, sizes, first = false }: Props) {
  const { messages } = useLocale()
  const [failed, setFailed] = useState(photo.renditions.length === 0)
  const waits = usePhotosWait(first)
  const [asked, setAsked] = useState(false)
  const alt = altOf(photo)
  const { caption, credit } = readPhotoLine(photo)
  const { width, height } = shapeOf(photo) ?? { width: 3, height: 2 }
  function load() {
    setFailed(false)
    setAsked(true)
  }
  return (
    <figure className={styles.figure} {...languageMarks(photo.language, around)}>
      {failed || (waits && !asked) ? (
        <div className={styles.failed} style={{ aspectRatio: `${width} / ${height}` }}>
          <p>{alt || (failed && messages.photoUnavailable)}</p>
          {photo.renditions.length > 0 && (
            <button type="button" onClick={load}>
              {messages.loadPhoto}
            </button>
          )}
        </div>
      ) : (
        <div className={styles.frame}>
          <Picture photo={photo} alt={alt} sizes={sizes} first={first || asked} onFailed={() => setFailed(true)} />
        </div>
      )}
      {(caption !== '' || credit !== null) && (
        <figcaption className={styles.caption}>
          {caption !== '' && <span>{caption}</span>}
          {caption !== '' && credit !== null && ' '}
          {credit !== null && (
            <span className={styles.credit}>{credit.labelled ? credit.line : messages.photoCredit(credit.line)}</span>
          )}
        </figcaption>
      )}
    </figure>
  )
}
