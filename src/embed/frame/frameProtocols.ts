import { type HostMessage, hostMessageOf } from '../messages'

/** What the page around a frame has shown that it listens to, besides what is said to every page. */
export interface Listening {
  /** pym.js: the id that its host gave the frame. */
  pym: string | null
  /** WordPress: the secret that its host gave the frame. */
  wordpress: string | null
  /** iframe-resizer: the id that its host gave the frame. */
  iframeResizer: string | null
  openIframeResizer: boolean
  /** Mastodon: the id of its host's question. */
  mastodon: number | string | null
}

/** What a message from the page asks of the frame, and what it shows of what that page listens to. */
export interface Heard {
  listening?: Partial<Listening>
  own?: HostMessage
}

const longestString = 2000
const pymId = /^[\w:.-]{1,100}$/
const secret = /^[a-zA-Z0-9]{10}$/
/** iframe-resizer allows any id; one with a colon could be no field of its messages. */
const fieldId = /^[^:\p{Cc}]{1,100}$/u

/** What the frame's address says of its host: pym's `childId`, and WordPress's secret after "#?". */
export function listeningFrom({ search, hash }: Pick<Location, 'search' | 'hash'>): Listening {
  const childId = new URLSearchParams(search).get('childId') ?? ''
  const word = new URLSearchParams(hash.replace(/^#\??/, '')).get('secret') ?? ''
  return {
    pym: pymId.test(childId) ? childId : null,
    wordpress: secret.test(word) ? word : null,
    iframeResizer: null,
    openIframeResizer: false,
    mastodon: null,
  }
}

/**
 * Reads what a page says to a frame in it; null for what is no message of any protocol known here. That the page itself said
 * it is for the listener to check. Each answer asks for the height, whatever else.
 */
export function heard(data: unknown, now: Listening): Heard | null {
  if (typeof data === 'string') return data.length > longestString ? null : heardString(data, now)
  const own = hostMessageOf(data)
  if (own !== null) return { own }
  if (typeof data !== 'object' || data === null) return null
  const { type, id, message, secret: word }: Record<string, unknown> = { ...data }
  if (type === 'iframe-child-init') return { listening: { openIframeResizer: true } }
  if (type === 'iframe-get-child-dimensions') return { listening: { openIframeResizer: true } }
  if (type === 'setHeight' && (Number.isSafeInteger(id) || (typeof id === 'string' && fieldId.test(id)))) {
    return typeof id === 'number' || typeof id === 'string' ? { listening: { mastodon: id } } : null
  }
  if (message === 'ready' && typeof word === 'string' && secret.test(word)) {
    // One that came with the address stays the right one.
    if (now.wordpress !== null) return now.wordpress === word ? {} : null
    return { listening: { wordpress: word } }
  }
  return null
}

function heardString(data: string, now: Listening): Heard | null {
  if (data.startsWith('[iFrameSizer]')) return heardIframeResizer(data.slice('[iFrameSizer]'.length), now)
  const [start, id, type, value, ...rest] = data.split('xPYMx')
  if (start !== 'pym' || id !== now.pym || value === undefined || rest.length > 0) return null
  return type === 'width' ? {} : null
}

/** An init message has the frame's id and then 20 fields or more; the others are words, some with a value after a colon. */
function heardIframeResizer(words: string, now: Listening): Heard | null {
  const fields = words.split(':')
  const [id = ''] = fields
  if (fields.length >= 10 && fieldId.test(id)) return { listening: { iframeResizer: id } }
  return now.iframeResizer !== null && ['resize', 'reset'].includes(id) ? {} : null
}

/** What says to an iframe-resizer that came first that the frame is there. */
export const iframeResizerReady = '[iFrameResizerChild]Ready'

const key = 'broadsheet'

/**
 * The messages that tell a page a height, in CSS pixels. Takes the address that the page itself gave the frame: some
 * protocols repeat it. None holds anything that the page doesn't know but the height, so any page may hear them.
 */
export function heightMessages(height: number, width: number, address: string, listening: Listening): unknown[] {
  const { pym, wordpress, iframeResizer, openIframeResizer, mastodon } = listening
  const messages: unknown[] = [
    { broadsheet: 1, type: 'height', height },
    // AMP, and NPR's Sidechain. https://amp.dev/documentation/components/amp-iframe
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [key]: height } },
    // Medium
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    // The Guardian's iframe-messenger
    JSON.stringify({ id: `iframeMessenger:${key}`, type: 'set-height', value: height }),
  ]
  if (pym !== null) messages.push(`pymxPYMx${pym}xPYMxheightxPYMx${height}`)
  if (wordpress !== null) messages.push({ message: 'height', value: height, secret: wordpress })
  if (iframeResizer !== null) messages.push(`[iFrameSizer]${iframeResizer}:${height}:${width}:resizeObserver`)
  if (openIframeResizer) messages.push({ type: 'iframe-resized', width, height })
  if (mastodon !== null) messages.push({ type: 'setHeight', id: mastodon, height })
  return messages
}

/** What asks a WordPress page to go to an address, for a reader who clicked a link that the frame may not open. */
export function linkMessage(address: string, { wordpress }: Listening): unknown {
  return wordpress === null ? null : { message: 'link', value: address, secret: wordpress }
}
