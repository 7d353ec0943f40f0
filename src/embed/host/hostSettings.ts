import { tallest } from '../messages'

/** The attributes that become parameters of the frame's address. The frame checks their values. */
export const parameterNames = [
  'view',
  'theme',
  'accent',
  'density',
  'face',
  'language',
  'layout',
  'limit',
  'links',
  'history',
] as const

/** What the attributes' names begin with: nothing on our own element, "data-" on any other. */
export type AttributePrefix = '' | 'data-'

const usualHeight = 480
const usualSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/**
 * The origins whose pages may be framed: the script's own and those in its `data-origins`. So an author who may write a
 * blockquote can't frame any page they like. Null allows all: the script can't find its own element.
 */
const origins = originsOf(document.currentScript)

/** The address of the frame that an element asks for, with its parameters; null when it names no page that may be framed. */
export function addressOf(element: Element, prefix: AttributePrefix): URL | null {
  const address = urlOf(element.getAttribute(prefix === '' ? 'src' : 'data-broadsheet-embed') ?? '')
  if (address === null || !/^https?:$/.test(address.protocol)) return null
  if (origins !== null && !origins.includes(address.origin)) return null
  for (const name of parameterNames) {
    const value = element.getAttribute(prefix + name)
    if (value !== null) address.searchParams.set(name, value.replace(/^#/, ''))
  }
  return address
}

/** The height in CSS pixels to reserve until the frame reports its own. */
export function reservedHeight(element: Element, prefix: AttributePrefix): number {
  const height = Number.parseInt(element.getAttribute(`${prefix}height`) ?? '', 10)
  return height > 0 ? Math.min(height, tallest) : usualHeight
}

/** Creates the frame. It loads when it comes near the viewport. */
export function makeFrame(element: Element, prefix: AttributePrefix, address: URL): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  const sandbox = element.getAttribute(`${prefix}sandbox`) ?? sandboxFor(address)
  frame.title = element.getAttribute(`${prefix}title`) ?? element.textContent?.trim() ?? ''
  frame.loading = 'lazy'
  frame.referrerPolicy = 'strict-origin'
  frame.allow = ''
  if (sandbox !== 'none') frame.setAttribute('sandbox', sandbox)
  frame.src = address.href
  return frame
}

/**
 * A frame without an origin gets no files from the browser's cache, so it keeps its own, except where that is the page's origin
 * too: it could then remove its sandbox.
 */
function sandboxFor(address: URL): string {
  const isOurs = address.origin === location.origin
  const top = address.searchParams.get('links') === 'top' ? ' allow-top-navigation-by-user-activation' : ''
  return usualSandbox + (isOurs ? '' : ' allow-same-origin') + top
}

function originsOf(script: Document['currentScript']): string[] | null {
  if (!(script instanceof HTMLScriptElement) || script.src === '') return null
  const listed = (script.dataset.origins ?? '').split(/\s+/)
  return [script.src, ...listed].flatMap((address) => urlOf(address)?.origin ?? [])
}

// Some browsers of portals' readers lack URL.canParse.
function urlOf(address: string): URL | null {
  try {
    return address === '' ? null : new URL(address, document.baseURI)
  } catch {
    return null
  }
}
