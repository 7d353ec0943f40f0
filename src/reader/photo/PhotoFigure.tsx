import { createContext, type ReactNode, useContext, useState } from 'react'
import { Link } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { languageMarks } from '../../model/language'
import { altOf, type Photo } from '../../model/photo'
import { withLineBreaks } from '../ui/lineBreaks'
import { useRareParts } from '../ui/rareParts'
import styles from './PhotoFigure.module.css'
import { Picture } from './Picture'
import { isUpright, shapeOf } from './photoShape'
import { useIsExpired } from './useIsExpired'
import { usePhotosOnDemand } from './usePhotosOnDemand'

interface Props {
  photo: Photo
  /** BCP 47 tag of the text around the photo. */
  around: string
  sizes: string
  first?: boolean
}

/** The photos of the story around a figure, in reading order; each links to its full-screen view. Empty outside of a story. */
export const StoryPhotos = createContext<Photo[]>([])

/** The hash of a full-screen photo's address, followed by the photo's number, counted from 1. */
export const photoHash = '#photo-'

/** From this proportion of height to width on, a photo as wide as the page would be higher than a screen. */
const tooHigh = 0.8

/** A photo with its caption and credit. The words stay when the photo can't be had. */
export function PhotoFigure({ photo, around, sizes, first = false }: Props) {
  const { messages } = useLocale()
  const { caption, credit } = photo.line
  const { rights } = photo
  const isGone = useIsExpired(photo)
  const parts = useRareParts(rights !== undefined)
  const files = photo.renditions.map(({ url }) => url).join(' ')
  return (
    <figure
      className={styles.figure}
      data-upright={isUpright(photo, tooHigh) || undefined}
      {...languageMarks(photo.language, around)}
    >
      {/* That one file failed, or was asked for, says nothing of the next. */}
      <PhotoOnDemand key={files} photo={photo} around={photo.language || around} sizes={sizes} first={first} />
      {(caption !== '' || credit !== null || rights !== undefined) && (
        <figcaption className={styles.caption}>
          {caption !== '' && <span>{withLineBreaks(caption, photo.language || around)}</span>}
          {caption !== '' && credit !== null && ' '}
          {credit !== null && (
            <span className={styles.credit}>
              {credit.labelled ? <bdi>{credit.line}</bdi> : messages.photoCredit(credit.line)}
            </span>
          )}
          {parts && rights && (
            <span className={styles.credit}>
              <parts.PhotoRightsNote rights={rights} isExpired={isGone} around={photo.language || around} />
            </span>
          )}
        </figcaption>
      )}
    </figure>
  )
}

/** The photo or, while it waits to be asked for and after it failed, its description and a button in the same space. */
function PhotoOnDemand({ photo, around, sizes, first }: Required<Props>) {
  const { messages, language } = useLocale()
  const ours = languageMarks(language, around)
  const [failed, setFailed] = useState(photo.renditions.length === 0)
  const number = useContext(StoryPhotos).indexOf(photo) + 1
  const onDemand = usePhotosOnDemand(first)
  const isGone = useIsExpired(photo)
  const [asked, setAsked] = useState(false)
  const alt = altOf(photo)
  const { width, height } = shapeOf(photo) ?? { width: 3, height: 2 }
  function load() {
    setFailed(false)
    setAsked(true)
  }
  if (failed || isGone || (onDemand && !asked)) {
    return (
      <div className={styles.failed} style={{ aspectRatio: `${width} / ${height}` }}>
        {failed && !isGone && (
          <p className={styles.told} {...ours}>
            {messages.photoUnavailable}
          </p>
        )}
        {alt !== '' && <p>{alt}</p>}
        {photo.renditions.length > 0 && !isGone && (
          <button type="button" onClick={load} {...ours}>
            {failed ? messages.tryAgain : messages.loadPhoto}
          </button>
        )}
      </div>
    )
  }
  return (
    <Frame number={number} ours={ours}>
      <Picture photo={photo} alt={alt} sizes={sizes} first={first || asked} onFailed={() => setFailed(true)} />
    </Frame>
  )
}

interface FrameProps {
  number: number
  /** Marks the interface's words in a figure of another language. */
  ours: ReturnType<typeof languageMarks>
  children: ReactNode
}

/** The frame of a picture: a link to its full-screen view, or a plain element when `number` is 0. */
function Frame({ number, ours, children }: FrameProps) {
  const { messages } = useLocale()
  if (number === 0) return <div className={styles.frame}>{children}</div>
  const hash = `${photoHash}${number}`
  return (
    <Link id={hash.slice(1)} ref={dropId} to={hash} state="photo" className={`${styles.frame} ${styles.opens}`}>
      {children}
      <span className="visually-hidden" {...ours}>
        {messages.enlargePhoto}
      </span>
    </Link>
  )
}

/** Without JavaScript the address leads to the photo's place in the story. With it, nothing may scroll there. */
function dropId(link: HTMLAnchorElement | null): void {
  link?.removeAttribute('id')
}
