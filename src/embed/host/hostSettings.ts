import { tallest } from '../messages'

/** Attributes that go into a frame's address as parameters, which the frame itself checks. */
export const parameters = [
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

/** How an element's attributes are written: plain on our own element, with "data-" on somebody else's. */
export type Prefix = '' | 'data-'

const usualHeight = 480
const usualSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/**
 * The origins that frames are made for: the script's own and those in its `data-origins`, so that whoever may write a
 * blockquote into a portal can't have it frame what they like. Null, which is any, where the script can't see its own element.
 */
const origins = originsOf(document.currentScript)

/** The address of the frame that an element asks for, with its parameters; null when there is none that may be framed. */
export function addressOf(element: Element, prefix: Prefix): URL | null {
  const address = urlOf(element.getAttribute(prefix === '' ? 'src' : 'data-broadsheet-embed') ?? '')
  if (address === null || !/^https?:$/.test(address.protocol)) return null
  if (origins !== null && !origins.includes(address.origin)) return null
  for (const name of parameters) {
    const value = element.getAttribute(prefix + name)
    if (value !== null) address.searchParams.set(name, value.replace(/^#/, ''))
  }
  return address
}

/** The height, in CSS pixels, to keep free until the frame has told its own. */
export function reservedHeight(element: Element, prefix: Prefix): number {
  const height = Number.parseInt(element.getAttribute(`${prefix}height`) ?? '', 10)
  return height > 0 ? Math.min(height, tallest) : usualHeight
}

/** Makes the frame, which asks for nothing before it nears the view. */
export function makeFrame(element: Element, prefix: Prefix, address: URL): HTMLIFrameElement {
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
 * A frame in a sandbox without an origin can't be given its files from the browser's cache, so it keeps the reader's; never
 * the page's own, with which it could take itself out of the sandbox.
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

// Browsers that some readers of portals have don't know URL.canParse.
function urlOf(address: string): URL | null {
  try {
    return address === '' ? null : new URL(address, document.baseURI)
  } catch {
    return null
  }
}
