/**
 * What a frame of the reader and the script on a portal's page (embed.js) say to each other: version 1.
 *
 * A message is an object with `broadsheet: 1` and a `type`. The frame asks for answers with `hello` and tells everyone its
 * `height`, in whole CSS pixels: no more than these two ever goes to `*`. What the reader reads (`ready`, `navigate`) goes to
 * an origin that is on the frame's list, and to no other. The page may say `hello` at any time, as it may have come after
 * the frame's own; the frame answers with its `height` and, to whom it may, with `ready`. Parsers take what `MessageEvent.data` holds, whoever sent it, and
 * give a message that is safe to act on, or null: they check the shape, never who sent it, which is for the listener to
 * check by `source` and `origin`. Unknown types and properties are passed over, so that a later version can add some.
 */
export type FrameMessage =
  | { broadsheet: 1; type: 'hello' }
  | { broadsheet: 1; type: 'height'; height: number }
  | { broadsheet: 1; type: 'ready' | 'navigate'; path: string; title: string }

/** `origin` is the portal's own, for a frame that can't see it; a claim, and never a reason to trust. */
export type HostMessage =
  | { broadsheet: 1; type: 'hello'; origin?: string }
  | { broadsheet: 1; type: 'theme'; theme: Theme }
  | { broadsheet: 1; type: 'measure' }

export const themes = ['auto', 'light', 'dark', 'transparent'] as const
export type Theme = (typeof themes)[number]

/** The tallest a frame gets, in CSS pixels. */
export const tallest = 20_000

const longestPath = 1000
const longestTitle = 500

/** What a frame said, or null. A height is a whole number from 1 to `tallest`: more is cut, less is no height. */
export function frameMessageOf(data: unknown): FrameMessage | null {
  const message = fieldsOf(data)
  if (message === null) return null
  const { type, height, path, title } = message
  if (type === 'hello') return { broadsheet: 1, type }
  if (type === 'height' && typeof height === 'number' && height > 0) {
    return { broadsheet: 1, type, height: Math.min(Math.ceil(height), tallest) }
  }
  if ((type === 'ready' || type === 'navigate') && isPath(path) && isShort(title, longestTitle)) {
    return { broadsheet: 1, type, path, title }
  }
  return null
}

/** What the page around a frame said, or null. */
export function hostMessageOf(data: unknown): HostMessage | null {
  const message = fieldsOf(data)
  if (message === null) return null
  const { type, origin, theme } = message
  if (type === 'measure') return { broadsheet: 1, type }
  if (type === 'hello') {
    return { broadsheet: 1, type, ...(isOrigin(origin) && { origin }) }
  }
  const known = themes.find((name) => name === theme)
  return type === 'theme' && known !== undefined ? { broadsheet: 1, type, theme: known } : null
}

/** What `postMessage` delivers is a copy without getters, so looking at it runs nobody's code. */
function fieldsOf(data: unknown): Record<string, unknown> | null {
  if (typeof data !== 'object' || data === null) return null
  return 'broadsheet' in data && data.broadsheet === 1 ? { ...data } : null
}

/** A path of the reader, and never an address of another site: "//evil.example", "/\evil.example", or those with a tab. */
function isPath(value: unknown): value is string {
  return isShort(value, longestPath) && /^\/(?![\\/])\P{Cc}*$/u.test(value)
}

function isOrigin(value: unknown): value is string {
  return isShort(value, longestPath) && /^https?:\/\/[^/\s]+$/.test(value)
}

function isShort(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest
}
