import { preload } from 'react-dom'
import type { Photo, Rendition } from '../../model/photo'
import { showLoadedFile } from './loadedFile'
import styles from './Picture.module.css'
import { isUpright, shapeOf } from './photoShape'

/** The best formats first; a browser takes the first that it can read. */
const formats = ['image/avif', 'image/webp']

/** What a crop of a portrait keeps where nobody has said. */
const whereHeadsAre = { x: 0.5, y: 0.3 }

interface Props {
  photo: Photo
  alt: string
  /** The `sizes` attribute: how wide the layout shows the picture. */
  sizes: string
  /** Above the fold: fetched at once, before anything else. */
  first?: boolean
  onFailed?: () => void
}

/** The image alone, with its place reserved and its focal point kept by whatever crops it. */
export function Picture({ photo, alt, sizes, first = false, onFailed }: Props) {
  const focalPoint = photo.focalPoint ?? (isUpright(photo) ? whereHeadsAre : null)
  const filesOf = (type: string) => photo.renditions.filter((rendition) => rendition.type === type)
  const plain = photo.renditions.filter(({ type }) => !formats.includes(type))
  const fallback = plain.length > 0 ? plain : photo.renditions
  const best = formats.map(filesOf).find((files) => files.length > 0) ?? fallback
  if (import.meta.env.SSR && first && best.length > 0) {
    preload(best.at(-1)?.url ?? '', {
      as: 'image',
      ...(isChoice(best) && { imageSrcSet: candidates(best), imageSizes: sizes }),
      fetchPriority: 'high',
      referrerPolicy: 'no-referrer',
      ...(best[0]?.type && { type: best[0].type }),
    })
  }
  const shape = shapeOf(photo)
  // Beside a portrait its frame stays to be seen, and keeps its own colour.
  const tone = shape !== null && shape.width >= shape.height ? photo.color : ''
  return (
    <>
      {/* An attribute of SVG's own: a policy that forbids style attributes lets it be (SVG 2, presentation attributes). */}
      {tone !== '' && <svg className={styles.tone} color={tone} aria-hidden="true" />}
      <picture className={styles.picture}>
        {formats
          .map((type) => ({ type, files: filesOf(type) }))
          .filter(({ files }) => files.length > 0)
          .map(({ type, files }) => (
            <source key={type} type={type} srcSet={candidates(files)} sizes={isChoice(files) ? sizes : undefined} />
          ))}
        <img
          alt={alt}
          src={fallback.at(-1)?.url}
          srcSet={fallback.length > 1 && isChoice(fallback) ? candidates(fallback) : undefined}
          sizes={fallback.length > 1 && isChoice(fallback) ? sizes : undefined}
          width={shape?.width}
          height={shape?.height}
          loading={first ? 'eager' : 'lazy'}
          fetchPriority={first ? 'high' : 'auto'}
          decoding="async"
          referrerPolicy="no-referrer"
          data-focal-x={focalPoint === null ? undefined : Math.round(focalPoint.x * 10)}
          data-focal-y={focalPoint === null ? undefined : Math.round(focalPoint.y * 10)}
          ref={(image) => {
            // A picture in prerendered HTML may have failed before React listened.
            if (image?.complete && image.naturalWidth === 0 && image.currentSrc !== '') onFailed?.()
            if (first && image !== null) showLoadedFile(image, photo)
          }}
          onError={onFailed}
        />
      </picture>
    </>
  )
}

/** Whether a browser can choose between files by their widths, which it has to know: "0w" is an error (HTML, 4.8.4.2.1). */
function isChoice(files: Rendition[]): boolean {
  return files.some(({ width }) => width > 0)
}

/** The `srcset` attribute: the files of known width or, where there are none, the last file. */
function candidates(files: Rendition[]): string {
  if (!isChoice(files)) return files.at(-1)?.url ?? ''
  const known = files.filter(({ width }) => width > 0)
  return known.map(({ url, width }) => `${url} ${width}w`).join(', ')
}
