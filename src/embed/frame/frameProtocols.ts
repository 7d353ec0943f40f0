import { type HostMessage, parseHostMessage } from '../messages'

/** Which protocols the portal's page has shown that it speaks, besides those that every page is told in. */
export interface Protocols {
  /** pym.js: the id that the host gave the frame. */
  pym: string | null
  /** WordPress: the secret that the host gave the frame. */
  wordpress: string | null
  /** iframe-resizer: the id that the host gave the frame. */
  iframeResizer: string | null
  openIframeResizer: boolean
  /** Mastodon: the id of the host's question. */
  mastodon: number | string | null
}

/** A message of the host's, understood: which protocols it shows, and the message itself if it is one of our own. */
interface ParsedHostData {
  protocols?: Partial<Protocols>
  own?: HostMessage
}

const longestString = 2000
const pymId = /^[\w:.-]{1,100}$/
const secret = /^[a-zA-Z0-9]{10}$/
/** iframe-resizer allows any id; one with a colon could be no field of its messages. */
const fieldId = /^[^:\p{Cc}]{1,100}$/u

/** Reads which protocols the frame's address shows: pym's `childId` in the query, WordPress's secret after "#?". */
export function protocolsFrom({ search, hash }: Pick<Location, 'search' | 'hash'>): Protocols {
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
 * Reads the data of a message from the page that holds the frame. Returns null unless it belongs to a known protocol. The
 * listener has to check that this page sent it. Every message that is understood asks for the height, whatever else it says.
 */
export function parseHostData(data: unknown, known: Protocols): ParsedHostData | null {
  if (typeof data === 'string') return data.length > longestString ? null : parseString(data, known)
  const own = parseHostMessage(data)
  if (own !== null) return { own }
  if (typeof data !== 'object' || data === null) return null
  const { type, id, message, secret: word }: Record<string, unknown> = { ...data }
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') {
    return { protocols: { openIframeResizer: true } }
  }
  if (type === 'setHeight' && (Number.isSafeInteger(id) || (typeof id === 'string' && fieldId.test(id)))) {
    return typeof id === 'number' || typeof id === 'string' ? { protocols: { mastodon: id } } : null
  }
  if (message === 'ready' && typeof word === 'string' && secret.test(word)) {
    // The secret in the address stays the right one.
    if (known.wordpress !== null) return known.wordpress === word ? {} : null
    return { protocols: { wordpress: word } }
  }
  return null
}

function parseString(data: string, known: Protocols): ParsedHostData | null {
  if (data.startsWith('[iFrameSizer]')) return parseIframeResizer(data.slice('[iFrameSizer]'.length), known)
  const [start, id, type, value, ...rest] = data.split('xPYMx')
  if (start !== 'pym' || id !== known.pym || value === undefined || rest.length > 0) return null
  return type === 'width' ? {} : null
}

/** An init message has the frame's id and then 20 fields or more; the others are words, some with a value after a colon. */
function parseIframeResizer(words: string, known: Protocols): ParsedHostData | null {
  const fields = words.split(':')
  const [id = ''] = fields
  if (fields.length >= 10 && fieldId.test(id)) return { protocols: { iframeResizer: id } }
  return known.iframeResizer !== null && ['resize', 'reset'].includes(id) ? {} : null
}

/** Tells an iframe-resizer that was there first that the frame has loaded. */
export const iframeResizerReady = '[iFrameResizerChild]Ready'

/**
 * The messages that tell the portal's page a height, in CSS pixels. `address` is the one that the portal gave the frame, or null
 * when that isn't known: two protocols find the frame by it. No message holds anything else that the page doesn't know, so
 * any page may receive them.
 */
export function heightMessages(
  height: number,
  width: number,
  address: string | null,
  { pym, wordpress, iframeResizer, openIframeResizer, mastodon }: Protocols,
): unknown[] {
  const messages: unknown[] = [
    { broadsheet: 1, type: 'height', height },
    // AMP, and NPR's Sidechain. https://amp.dev/documentation/components/amp-iframe
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [datawrapperId(address)]: height } },
    // The Guardian's iframe-messenger
    JSON.stringify({ id: 'iframeMessenger:broadsheet', type: 'set-height', value: height }),
  ]
  // Medium, and those who size frames as it does, compare the whole of `src`.
  if (address !== null) messages.push(JSON.stringify({ src: address, context: 'iframe.resize', height }))
  if (pym !== null) messages.push(`pymxPYMx${pym}xPYMxheightxPYMx${height}`)
  if (wordpress !== null) messages.push({ message: 'height', value: height, secret: wordpress })
  if (iframeResizer !== null) messages.push(`[iFrameSizer]${iframeResizer}:${height}:${width}:resizeObserver`)
  if (openIframeResizer) messages.push({ type: 'iframe-resized', width, height })
  if (mastodon !== null) messages.push({ type: 'setHeight', id: mastodon, height })
  return messages
}

/**
 * Datawrapper's listeners of today find the frame by the message's source, whatever the id. Those of before 2023 take the
 * first frame whose `src` contains the id, in single quotes; so it is the path and query that the portal gave, without the
 * slash at the end that a server may have added, or words that are in no address.
 */
function datawrapperId(address: string | null): string {
  if (address === null) return 'unknown frame'
  const { pathname, search } = new URL(address)
  return (search === '' ? pathname.replace(/\/$/, '') : pathname + search).replaceAll("'", '%27')
}

/** Asks a WordPress page to follow a link that its reader has clicked and the frame may not open; null for other hosts. */
export function linkMessage(address: string, { wordpress }: Protocols): unknown {
  return wordpress === null ? null : { message: 'link', value: address, secret: wordpress }
}
