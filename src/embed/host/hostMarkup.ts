import { attachFrame, type FrameHandle } from './hostFrame'
import { addressOf, makeFrame, reservedHeight } from './hostSettings'

const marked = '[data-broadsheet-embed]'

const watched = new WeakSet<Node>()
const handles = new Map<HTMLElement, FrameHandle>()

/**
 * Finds the elements with `data-broadsheet-embed` (the blockquotes of the embed code) in a document or shadow root, also those
 * that are added later. Attaches to the frame after each of them, or creates one; the blockquote is the fallback.
 */
export function watchMarkup(root: Document | ShadowRoot): void {
  if (watched.has(root)) return
  watched.add(root)
  find(root)
  // While the document was loading, a blockquote's frame may have been missing.
  document.addEventListener('DOMContentLoaded', () => find(root))
  new MutationObserver((changes) => {
    if (changes.some(({ removedNodes }) => removedNodes.length > 0)) removeStale()
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) find(root)
    for (const { type, target } of changes) {
      if (type === 'attributes' && target instanceof HTMLElement) {
        handles.get(target)?.setTheme(target.getAttribute('data-theme'))
      }
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['data-theme'] })
}

function find(root: Document | ShadowRoot): void {
  for (const quote of root.querySelectorAll<HTMLElement>(marked)) if (!handles.has(quote)) attach(quote)
}

function attach(quote: HTMLElement): void {
  const address = addressOf(quote, 'data-')
  if (address === null) return
  const existing = frameAfter(quote, address)
  // The blockquote's own frame may not have been parsed yet.
  if (existing === null && document.readyState === 'loading' && quote.nextElementSibling === null) return
  const created = existing === null ? makeFrame(quote, 'data-', address) : null
  if (created !== null) quote.after(created)
  const frame = existing ?? created
  if (frame === null) return
  const embed = attachFrame(
    frame,
    quote,
    existing === null ? reservedHeight(quote, 'data-') : reservedHeight(existing, ''),
    (shown) => {
      if (shown) quote.style.removeProperty('display')
      else quote.style.setProperty('display', 'none', 'important')
    },
  )
  handles.set(quote, {
    ...embed,
    stop: () => {
      embed.stop()
      created?.remove()
    },
  })
}

/** The frame of the embed code, which some editors put into a paragraph. */
function frameAfter(quote: Element, { origin, pathname }: URL): HTMLIFrameElement | null {
  const next = quote.nextElementSibling
  const frame = next instanceof HTMLIFrameElement ? next : next?.querySelector('iframe')
  return frame?.src.startsWith(origin + pathname) ? frame : null
}

/** Detaches from what has left the page. What was only moved is found again. */
function removeStale(): void {
  for (const [quote, embed] of handles) {
    if (quote.isConnected && !embed.isStale()) continue
    embed.stop()
    handles.delete(quote)
  }
}
