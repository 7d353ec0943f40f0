/** How a portal asked for this frame. It holds for every page that is opened in the frame. */
export interface FrameRequest {
  /** The query of the frame's address: what `frameParameters.ts` reads, and pym.js's ids. */
  search: string
  /** The hash of the address where it holds WordPress's secret, else empty. */
  hash: string
  /**
   * The whole address as the portal gave it, which some protocols repeat; null when it isn't known. The address of a later
   * page is never it: that would tell the portal what is read.
   */
  address: string | null
}

const stateKey = 'frameRequest'
const namePrefix = 'broadsheet:'
const longest = 4000

/**
 * Reads how the portal asked for the frame: from the entry of the session's history, where `rememberFrameRequest` left it;
 * else, after a link that was followed without the app, from the frame's name; else from the address.
 */
export function readFrameRequest(): FrameRequest {
  const remembered = parseRequest(propertyOf(history.state, stateKey))
  if (remembered !== null) return remembered
  const { search, hash } = location
  const request = { search, hash: /^#\??secret=/.test(hash) ? hash : '' }
  if (!cameFromFramedPage()) return { ...request, address: location.href }
  // The page before this one may have had no way to pass anything on but the name.
  return parseRequest(parseJson(window.name.slice(namePrefix.length))) ?? { ...request, address: null }
}

/** Keeps the request for a reload, for Back, and in the frame's name, unless the portal has given it one of its own. */
export function rememberFrameRequest(request: FrameRequest): void {
  const state: unknown = history.state
  history.replaceState({ ...(typeof state === 'object' && state), [stateKey]: request }, '')
  if (window.name === '' || window.name.startsWith(namePrefix)) window.name = namePrefix + JSON.stringify(request)
}

/**
 * Whether a page in this frame led to this document. A reload keeps the referrer. In a sandbox without an origin only the
 * reader's origin is left of it.
 */
function cameFromFramedPage(): boolean {
  if (!document.referrer.startsWith(`${location.origin}/`)) return false
  return self.origin === 'null' || new URL(document.referrer).pathname.includes('/embed/')
}

function parseRequest(value: unknown): FrameRequest | null {
  const [search, hash, address] = ['search', 'hash', 'address'].map((name) => propertyOf(value, name))
  if (!isShort(search) || !isShort(hash)) return null
  return { search, hash, address: isShort(address) && address.startsWith(`${location.origin}/`) ? address : null }
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
