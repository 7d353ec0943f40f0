import { type FrameMessage, type HostMessage, type Theme, themes } from '../messages'
import { expectFrom } from './hostListener'
import { whenNear } from './hostNearness'

/** How long a frame that has come near the view may take to say something, in milliseconds. */
const patience = 8000

export interface FrameHandle {
  /** Passes a theme on, if there is one of that name. */
  setTheme: (name: string | null) => void
  /** Forgets the frame; what stood in for it shows again. */
  stop: () => void
  /** The frame has left the page, or has got a new window from the browser, as one does that is moved within it. */
  isStale: () => boolean
}

/**
 * Looks after a frame that stands on the page already, from its first word to its removal. Takes the element that the page
 * gets its events from, the height in CSS pixels to keep free, and how to show and hide what stands in for a frame that is
 * refused or doesn't answer: the browser reports neither (a refused frame fires `load`), so only silence tells.
 */
export function attachFrame(
  frame: HTMLIFrameElement,
  owner: Element,
  reserved: number,
  showFallback: (shown: boolean) => void,
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

  const forget = expectFrom(frame, hear)
  const leave = whenNear(frame, () => {
    if (answered) tell({ broadsheet: 1, type: 'measure' })
    else timer ??= setTimeout(giveUp, patience)
  })
  // It may have said its own before this script came.
  tell({ broadsheet: 1, type: 'hello' })

  return {
    setTheme: (name) => {
      theme = themes.find((known) => known === name) ?? 'auto'
      tell({ broadsheet: 1, type: 'theme', theme })
    },
    stop: () => {
      clearTimeout(timer)
      forget()
      leave()
      showFallback(true)
    },
    isStale: () => !frame.isConnected || frame.contentWindow !== view,
  }

  function hear(message: FrameMessage): void {
    clearTimeout(timer)
    if (!answered) {
      answered = true
      setStyles(frame, { display: 'block' })
      showFallback(false)
    }
    if (message.type === 'hello') {
      tell({ broadsheet: 1, type: 'hello' })
      if (theme !== undefined) tell({ broadsheet: 1, type: 'theme', theme })
    } else if (message.type === 'height') {
      if (message.height === height) return
      height = message.height
      setStyles(frame, { height: `${height}px`, 'min-height': '0' })
      announce('resize', { height })
    } else {
      const { path, title } = message
      if (title !== '') frame.title = title
      announce(message.type, { path, title })
    }
  }

  function giveUp(): void {
    setStyles(frame, { display: 'none' })
    showFallback(true)
  }

  /** To whoever is there: nothing in it is a secret, and a frame in a sandbox has no origin to name. */
  function tell(message: HostMessage): void {
    view?.postMessage(message, '*')
  }

  function announce(name: string, detail: unknown): void {
    owner.dispatchEvent(new CustomEvent(`broadsheet:${name}`, { bubbles: true, composed: true, detail }))
  }
}

/** One by one, as the policies of some portals refuse a style attribute; and above what their sheets say of all frames. */
function setStyles(frame: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) frame.style.setProperty(name, value, 'important')
}
