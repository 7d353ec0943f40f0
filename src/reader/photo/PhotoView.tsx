import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useToolWords } from '../../i18n/toolWords'
import type { Photo } from '../../model/photo'
import { PhotoFigure, photoHash } from './PhotoFigure'
import styles from './PhotoView.module.css'
import { photoAfter, photoIn, photoKey, zoomStep } from './photoTurns'
import { usePhotoZoom } from './photoZoom'

interface Props {
  /** Every photo of the story, in reading order. */
  photos: Photo[]
  /** BCP 47 tag of the story. */
  around: string
}

/** The photo that the address asks for, on the whole screen, with its words; nothing when it asks for none. */
export function PhotoView({ photos, around }: Props) {
  const number = photoIn(useLocation().hash, photos.length)
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
  const navigate = useNavigate()
  const dialog = useDialog(`${photoHash}${number}`)
  const { stage, zoom, zoomBy, moveBy } = usePhotoZoom(photo, turn)

  function turn(step: -1 | 1): void {
    if (total === 1) return
    const hash = `${photoHash}${photoAfter(number, step, total)}`
    void navigate({ search: location.search, hash }, { replace: true, state: 'photo', preventScrollReset: true })
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = photoKey(event.key, zoom.scale > 1)
    if (action === null) return
    event.preventDefault()
    if ('turn' in action) turn(action.turn)
    else if ('zoom' in action) zoomBy(action.zoom)
    else moveBy(action)
  }

  return (
    <dialog ref={dialog} className={styles.view} aria-label={words.photo} onKeyDown={press}>
      <div className={styles.bar}>
        {total > 1 && (
          <>
            <Tool name={words.previousPhoto} drawing="M14.5 5.500 8 12l6.500 6.500" onPress={() => turn(-1)} />
            <p role="status">{words.photoOf(number, total)}</p>
            <Tool name={words.nextPhoto} drawing="M9.500 5.500 16 12l-6.500 6.500" onPress={() => turn(1)} />
          </>
        )}
        <div className={styles.end}>
          <Tool name={words.smaller} drawing="M5 12h14" onPress={() => zoomBy(1 / zoomStep)} />
          <Tool name={words.larger} drawing="M5 12h14M12 5v14" onPress={() => zoomBy(zoomStep)} />
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
 * A dialog that is open for as long as the address, which ends with `hash`, says so: its end is a step back. Whoever came by
 * such an address gets the story itself put before it, so that Back stays there.
 */
function useDialog(hash: string) {
  const dialog = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  const { state, search } = useLocation()
  const isBehind = useRef(state === 'photo')

  // Before the dialog is there to be seen: a step back has to find the story.
  useLayoutEffect(() => {
    if (isBehind.current) return
    isBehind.current = true
    // The router reads the entry's address when the reader is back at it.
    history.replaceState(history.state, '', location.pathname + location.search)
    void navigate({ search, hash }, { state: 'photo', preventScrollReset: true })
  }, [navigate, search, hash])

  useLayoutEffect(() => {
    const open = dialog.current
    if (open === null) return
    const leave = () => void navigate(-1)
    // The browser gives the focus back to what has it now; not every one gives it to a link that is clicked.
    document.querySelector<HTMLElement>(`main figure a[href$="${location.hash}"]`)?.focus({ preventScroll: true })
    open.showModal()
    open.addEventListener('close', leave)
    return () => {
      open.removeEventListener('close', leave)
      open.close()
    }
  }, [navigate])

  return dialog
}

/** A button with a drawing of 24 units. */
function Tool({ name, drawing, onPress }: { name: string; drawing: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.tool} aria-label={name} title={name} onClick={onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={drawing} />
      </svg>
    </button>
  )
}
