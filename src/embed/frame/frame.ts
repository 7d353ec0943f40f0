import type { FrameMessage, Theme } from '../messages'
import { watchHeight } from './frameHeight'
import {
  heightMessages,
  iframeResizerReady,
  linkMessage,
  type Protocols,
  parseHostData,
  protocolsFrom,
} from './frameProtocols'
import type { FrameRequest } from './frameRequest'
import { throttle } from './throttle'

interface Settings {
  /** The element that holds the whole content. */
  root: HTMLElement
  request: FrameRequest
  /** Origins of portals that may learn what is read. */
  origins: readonly string[]
  /** The portal's origin, if it is one of them. Its messages show that too. */
  origin: string | null
  onTheme: (theme: Theme) => void
}

/** The portal's page, as the content sees it. */
export interface Frame {
  /** Tells a portal on the list which page is shown: a path of the reader, and the page's title. */
  reportPage: (path: string, title: string) => void
  /** Asks the portal to follow a link that the frame may not open. Returns false if the portal has no protocol for that. */
  requestNavigation: (address: string) => boolean
}

/** At most ten answers a second, however often a host asks. */
const answerInterval = 100

/**
 * Connects the content with the portal's page: reports the height in every protocol that the page may listen to, and handles
 * its messages. Messages count only from `window.parent`. A portal that is not on the list is told the height, and nothing else
 * that it doesn't know already.
 */
export function openFrame({ root, request, origins, origin, onTheme }: Settings): Frame {
  const host = window.parent
  if (host === window) return { reportPage: () => {}, requestNavigation: () => false }

  let protocols: Protocols = protocolsFrom(request)
  let page: { path: string; title: string } | null = null
  let listedOrigin = origin
  let isGreeted = false

  const post = (message: unknown) => host.postMessage(message, '*')
  const reportHeight = watchHeight(root, (height, width) => {
    for (const message of heightMessages(height, width, request.address, protocols)) post(message)
  })

  function postPage(type: 'ready' | 'navigate'): void {
    if (listedOrigin === null || page === null) return
    host.postMessage({ broadsheet: 1, type, ...page } satisfies FrameMessage, listedOrigin)
  }

  const answer = throttle(() => {
    if (isGreeted) postPage('ready')
    isGreeted = false
    reportHeight()
  }, answerInterval)

  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== host) return
    const message = parseHostData(data, protocols)
    if (message === null) return
    if (origins.includes(from)) listedOrigin = from
    protocols = { ...protocols, ...message.protocols }
    if (message.own?.type === 'theme') onTheme(message.own.theme)
    if (message.own?.type === 'hello') isGreeted = true
    answer()
  })
  post({ broadsheet: 1, type: 'hello' } satisfies FrameMessage)
  post(iframeResizerReady)

  return {
    reportPage(path, title) {
      const type = page === null ? 'ready' : 'navigate'
      page = { path, title }
      postPage(type)
    },
    requestNavigation(link) {
      const message = linkMessage(link, protocols)
      if (message !== null) post(message)
      return message !== null
    },
  }
}
