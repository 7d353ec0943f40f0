import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useLocale } from '../../i18n/locale'
import { useToolWords } from '../../i18n/toolWords'
import { directionOf } from '../../model/language'
import type { Photo } from '../../model/photo'
import { currentPage } from '../ui/currentPage'
import { PhotoFigure, photoHash } from './PhotoFigure'
import styles from './PhotoView.module.css'
import { nextPhotoNumber, photoKeyAction, photoNumberIn, stepIn, zoomStep } from './photoNavigation'
import { usePhotoZoom } from './usePhotoZoom'

interface Props {
  /** Every photo of the story, in reading order. */
  photos: Photo[]
  /** BCP 47 tag of the story. */
  around: string
}

/** The photo that the address names, on the whole screen, with caption and credit. Draws nothing when it names none. */
export function PhotoView({ photos, around }: Props) {
  const number = photoNumberIn(useLocation().hash, photos.length)
  const photo = photos[number - 1]
  return photo && <OpenPhoto photo={photo} number={number} total={photos.length} around={around} />
}

interface OpenProps {
  photo: Photo
  /** Counted from 1. */
  number: number
  total: number
  around: string
}

function OpenPhoto({ photo, number, total, around }: OpenProps) {
  const { reading: words } = useToolWords()
  const { language } = useLocale()
  const navigate = useNavigate()
  const dialog = useDialog(`${photoHash}${number}`)
  const { stage, zoom, isLargest, zoomBy, moveBy } = usePhotoZoom(photo, {
    onSwipe: turn,
    onSwipeDown: () => dialog.current?.close(),
  })

  function showNext(step: -1 | 1): void {
    if (total === 1) return
    const hash = `${photoHash}${nextPhotoNumber(number, step, total)}`
    void navigate({ search: location.search, hash }, { replace: true, state: 'photo' })
  }

  /** Shows the photo to a side: 1 is the next one where the page reads from left to right. */
  function turn(step: -1 | 1): void {
    showNext(stepIn(directionOf(language), step))
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = photoKeyAction(event.key, zoom.scale > 1)
    if (action === null) return
    event.preventDefault()
    if ('step' in action) turn(action.step)
    else if ('zoom' in action) zoomBy(action.zoom)
    else moveBy(action)
  }

  return (
    <dialog ref={dialog} className={styles.view} aria-label={words.photo} onKeyDown={press}>
      <div className={styles.bar}>
        {total > 1 && (
          <>
            <Tool name={words.previousPhoto} drawing="M14.5 5.500 8 12l6.500 6.500" onPress={() => showNext(-1)} />
            <p role="status">{words.photoOf(number, total)}</p>
            <Tool name={words.nextPhoto} drawing="M9.500 5.500 16 12l-6.500 6.500" onPress={() => showNext(1)} />
          </>
        )}
        <div className={styles.end}>
          <Tool name={words.smaller} drawing="M5 12h14" isOff={zoom.scale === 1} onPress={() => zoomBy(1 / zoomStep)} />
          <Tool name={words.larger} drawing="M5 12h14M12 5v14" isOff={isLargest} onPress={() => zoomBy(zoomStep)} />
          <Tool name={words.closePhoto} drawing="m6 6 12 12M18 6 6 18" onPress={() => dialog.current?.close()} />
        </div>
      </div>
      <div ref={stage} className={styles.stage} data-zoomed={zoom.scale > 1}>
        <PhotoFigure key={number} photo={photo} around={around} sizes={`${Math.ceil(zoom.scale) * 100}vw`} />
      </div>
    </dialog>
  )
}

/**
 * The dialog of an address that ends with `hash`: it is open for as long as the address is, and to close it is to go back. For a
 * reader who came from elsewhere, an entry of the story itself is put before it, so that Back leads to the story.
 */
function useDialog(hash: string) {
  const dialog = useRef<HTMLDialogElement>(null)
  const lastHash = useRef(hash)
  const navigate = useNavigate()
  const { state, search } = useLocation()
  const hasStoryBehind = useRef(state === 'photo')

  // Before the dialog is painted: from then on the reader can go back.
  useLayoutEffect(() => {
    if (hasStoryBehind.current) return
    hasStoryBehind.current = true
    // The router reads the entry's address when the reader returns to it.
    history.replaceState(history.state, '', location.pathname + location.search)
    void navigate({ search, hash }, { state: 'photo' })
  }, [navigate, search, hash])

  useLayoutEffect(() => {
    lastHash.current = hash
  }, [hash])

  useLayoutEffect(() => {
    const open = dialog.current
    if (open === null) return
    const { pathname } = location
    const leave = () => void navigate(-1)
    // The browser returns the focus to what has it now; some don't give it to a link that is clicked.
    photoLink(location.hash)?.focus({ preventScroll: true })
    open.showModal()
    open.addEventListener('close', leave)
    return () => {
      open.removeEventListener('close', leave)
      open.close()
      // After the router has restored the place of the photo that was opened, which may not be the last one seen.
      requestAnimationFrame(() => {
        if (location.pathname !== pathname || location.hash !== '') return
        const link = photoLink(lastHash.current)
        link?.scrollIntoView({ block: 'nearest' })
        link?.focus({ preventScroll: true })
      })
    }
  }, [navigate])

  return dialog
}

/** The link to a photo in the story, by its hash. */
function photoLink(hash: string): HTMLElement | null {
  return currentPage().querySelector<HTMLElement>(`figure a[href$="${hash}"]`)
}

interface ToolProps {
  name: string
  /** The path of an SVG of 24 units. */
  drawing: string
  /** It would do nothing. It can have the focus all the same, so that a press on it never loses the focus. */
  isOff?: boolean
  onPress: () => void
}

function Tool({ name, drawing, isOff = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={name}
      title={name}
      aria-disabled={isOff || undefined}
      onClick={onPress}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={drawing} />
      </svg>
    </button>
  )
}
