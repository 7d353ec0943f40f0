import { type FrameMessage, type HostMessage, type Theme, themes } from '../messages'
import { onFrameMessage } from './hostListener'
import { onNearViewport } from './hostViewport'

/** How long a frame near the viewport may take to send its first message, in ms. */
const answerTimeout = 8000

export interface FrameHandle {
  /** Sets the frame's theme; an unknown name means `auto`. */
  setTheme: (name: string | null) => void
  /** Ends all work for the frame and shows the fallback. */
  stop: () => void
  /** Whether the frame has left the page, or was moved within it, which gives it a new window. */
  isStale: () => boolean
}

/**
 * Sizes a frame on the page and reports its events, until it is removed. Takes the element that dispatches the events, the
 * height in CSS pixels to reserve, and what shows or hides the fallback. The fallback is for a frame that sends nothing: the
 * browser doesn't report a frame that was refused (it fires `load`).
 */
export function attachFrame(
  frame: HTMLIFrameElement,
  owner: Element,
  reserved: number,
  showFallback: (isShown: boolean) => void,
): FrameHandle {
  const view = frame.contentWindow
  let timer: ReturnType<typeof setTimeout> | undefined
  let answered = false
  let theme: Theme | undefined
  let height = 0

  setStyles(frame, {
    display: 'block',
    // iOS widens a frame to its content, unless it is told to be narrow first.
    width: '1px',
    'min-width': '100%',
    'max-width': '100%',
    'min-height': `${reserved}px`,
    'max-height': 'none',
    border: '0',
  })
  showFallback(false)

  const stopListening = onFrameMessage(frame, receive)
  const stopWatching = onNearViewport(frame, () => {
    if (answered) post({ broadsheet: 1, type: 'measure' })
    else timer ??= setTimeout(showFailure, answerTimeout)
  })
  // The frame may have sent its own before this script was loaded.
  post({ broadsheet: 1, type: 'hello' })

  return {
    setTheme: (name) => {
      theme = themes.find((known) => known === name) ?? 'auto'
      post({ broadsheet: 1, type: 'theme', theme })
    },
    stop: () => {
      clearTimeout(timer)
      stopListening()
      stopWatching()
      showFallback(true)
    },
    isStale: () => !frame.isConnected || frame.contentWindow !== view,
  }

  function receive(message: FrameMessage): void {
    clearTimeout(timer)
    if (!answered) {
      answered = true
      setStyles(frame, { display: 'block' })
      showFallback(false)
    }
    if (message.type === 'hello') {
      post({ broadsheet: 1, type: 'hello' })
      if (theme !== undefined) post({ broadsheet: 1, type: 'theme', theme })
    } else if (message.type === 'height') {
      if (message.height === height) return
      height = message.height
      setStyles(frame, { height: `${height}px`, 'min-height': '0' })
      dispatch('resize', { height })
    } else {
      const { path, title } = message
      if (title !== '') frame.title = title
      dispatch(message.type, { path, title })
    }
  }

  function showFailure(): void {
    setStyles(frame, { display: 'none' })
    showFallback(true)
  }

  /** To any origin: nothing in it is secret, and a frame in a sandbox has no origin that could be named. */
  function post(message: HostMessage): void {
    view?.postMessage(message, '*')
  }

  function dispatch(name: string, detail: unknown): void {
    owner.dispatchEvent(new CustomEvent(`broadsheet:${name}`, { bubbles: true, composed: true, detail }))
  }
}

/** Through CSSOM, as some portals' content policies refuse a style attribute; important, as their sheets may style all frames. */
function setStyles(frame: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) frame.style.setProperty(name, value, 'important')
}
