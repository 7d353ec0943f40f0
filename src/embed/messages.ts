/**
 * The messages between a frame of the reader and the script on a portal's page (embed.js): version 1.
 *
 * A message is an object with `broadsheet: 1` and a `type`. The frame asks for an answer with `hello` and reports its `height`
 * in whole CSS pixels; these two alone are sent to `*`. What is being read (`ready`, `navigate`) is sent to an origin on the
 * newsroom's list, and to no other. The page may send `hello` at any time, as it may have loaded after the frame: the frame
 * answers with its `height` and, where allowed, with `ready`.
 *
 * The parsers take `MessageEvent.data` from anybody and return a message that is safe to act on, or null. They check its shape;
 * the listener has to check `source` and `origin`. Unknown types and properties are ignored, so that a later version can add some.
 */
export type FrameMessage =
  | { broadsheet: 1; type: 'hello' }
  | { broadsheet: 1; type: 'height'; height: number }
  | { broadsheet: 1; type: 'ready' | 'navigate'; path: string; title: string }

/** `origin` is the portal's own, for a frame that can't see it. It is a claim and never a reason to trust anybody. */
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

/** Parses a frame's message. A height becomes a whole number from 1 to `tallest`; one of 0 or less is no message. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
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

/** Parses a message of the page that holds the frame. */
export function parseHostMessage(data: unknown): HostMessage | null {
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

/** `postMessage` delivers a copy without getters, so reading it runs nobody's code. */
function fieldsOf(data: unknown): Record<string, unknown> | null {
  if (typeof data !== 'object' || data === null) return null
  return 'broadsheet' in data && data.broadsheet === 1 ? { ...data } : null
}

/** Whether it is a path of the reader. The address of another site is none: "//evil.example", "/\evil.example", or with a tab. */
function isPath(value: unknown): value is string {
  return isShort(value, longestPath) && /^\/(?![\\/])\P{Cc}*$/u.test(value)
}

function isOrigin(value: unknown): value is string {
  return isShort(value, longestPath) && /^https?:\/\/[^/\s]+$/.test(value)
}

function isShort(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest
}
