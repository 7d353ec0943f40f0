import { attachFrame, type FrameHandle } from './hostFrame'
import { addressOf, makeFrame, reservedHeight } from './hostSettings'

const marked = '[data-broadsheet-embed]'

const watched = new WeakSet<Node>()
const tended = new Map<HTMLElement, FrameHandle>()

/**
 * Finds what has `data-broadsheet-embed` (the blockquote of the embed code) in a document or shadow root, now and later: a
 * frame that follows it is looked after, or one is made, and the blockquote shows only while there is none.
 */
export function watchMarkup(root: Document | ShadowRoot): void {
  if (watched.has(root)) return
  watched.add(root)
  find(root)
  // The end of the document may hold the frame of a blockquote that is there already.
  document.addEventListener('DOMContentLoaded', () => find(root))
  new MutationObserver((changes) => {
    if (changes.some(({ removedNodes }) => removedNodes.length > 0)) sweep()
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) find(root)
    for (const { type, target } of changes) {
      if (type === 'attributes' && target instanceof HTMLElement) {
        tended.get(target)?.setTheme(target.getAttribute('data-theme'))
      }
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['data-theme'] })
}

function find(root: Document | ShadowRoot): void {
  for (const quote of root.querySelectorAll<HTMLElement>(marked)) if (!tended.has(quote)) adopt(quote)
}

function adopt(quote: HTMLElement): void {
  const address = addressOf(quote, 'data-')
  if (address === null) return
  const there = frameAfter(quote, address)
  // The one that belongs to it may be on its way.
  if (there === null && document.readyState === 'loading' && quote.nextElementSibling === null) return
  const made = there === null ? makeFrame(quote, 'data-', address) : null
  if (made !== null) quote.after(made)
  const frame = there ?? made
  if (frame === null) return
  const embed = attachFrame(
    frame,
    quote,
    there === null ? reservedHeight(quote, 'data-') : reservedHeight(there, ''),
    (shown) => {
      if (shown) quote.style.removeProperty('display')
      else quote.style.setProperty('display', 'none', 'important')
    },
  )
  tended.set(quote, {
    ...embed,
    stop: () => {
      embed.stop()
      made?.remove()
    },
  })
}

/** The frame of the embed code, which some editors put into a paragraph. */
function frameAfter(quote: Element, { origin, pathname }: URL): HTMLIFrameElement | null {
  const next = quote.nextElementSibling
  const frame = next instanceof HTMLIFrameElement ? next : next?.querySelector('iframe')
  return frame?.src.startsWith(origin + pathname) ? frame : null
}

/** Lets go of what has left the page. What was only moved is found again. */
function sweep(): void {
  for (const [quote, embed] of tended) {
    if (quote.isConnected && !embed.isStale()) continue
    embed.stop()
    tended.delete(quote)
  }
}
