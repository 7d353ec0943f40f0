import type { FrameMessage, Theme } from '../messages'
import { watchHeight } from './frameHeight'
import { heard, heightMessages, iframeResizerReady, type Listening, linkMessage, listeningFrom } from './frameProtocols'

interface Settings {
  /** What holds the whole content. */
  root: HTMLElement
  /** Origins of portals that are told what is read. */
  origins: readonly string[]
  /** The portal's origin, if it is one of them. Its own messages tell it as well. */
  origin: string | null
  onTheme: (theme: Theme) => void
}

/** The page around, as the content sees it. */
export interface Frame {
  /** Tells a portal on the list what is read now: a path of the reader, and the page's title. */
  tellPage: (path: string, title: string) => void
  /** Asks the page around to follow a link that the frame may not open itself. False if it has no ear for that. */
  askToFollow: (address: string) => boolean
}

/**
 * Connects the content with the page around it: tells that page its height, in every protocol that it may listen to, and
 * hears it. Only `window.parent` is heard. To anyone but an origin on the list nothing is said that the page doesn't know,
 * except the height.
 */
export function openFrame({ root, origins, origin, onTheme }: Settings): Frame {
  const host = window.parent
  if (host === window) return { tellPage: () => {}, askToFollow: () => false }

  // As the page gave it: from here on the address would tell what is read.
  const address = location.href.replace(/#.*/, '')
  let listening: Listening = listeningFrom(location)
  let told: { path: string; title: string } | null = null
  let confidant = origin

  const say = (message: unknown) => host.postMessage(message, '*')
  const height = watchHeight(root, (height, width) => {
    for (const message of heightMessages(height, width, address, listening)) say(message)
  })

  function confide(type: 'ready' | 'navigate'): void {
    if (confidant === null || told === null) return
    host.postMessage({ broadsheet: 1, type, ...told } satisfies FrameMessage, confidant)
  }

  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== host) return
    const found = heard(data, listening)
    if (found === null) return
    if (origins.includes(from)) confidant = from
    listening = { ...listening, ...found.listening }
    if (found.own?.type === 'theme') onTheme(found.own.theme)
    if (found.own?.type === 'hello') confide('ready')
    height.tellNow()
  })
  say({ broadsheet: 1, type: 'hello' } satisfies FrameMessage)
  say(iframeResizerReady)

  return {
    tellPage(path, title) {
      const type = told === null ? 'ready' : 'navigate'
      told = { path, title }
      confide(type)
    },
    askToFollow(link) {
      const message = linkMessage(link, listening)
      if (message !== null) say(message)
      return message !== null
    },
  }
}
