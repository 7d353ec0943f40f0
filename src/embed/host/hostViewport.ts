const margin = '200px'

const callbacks = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | undefined

/**
 * Calls back each time an element comes near the viewport, also when a hidden tab is shown again. Returns what ends that. In a
 * browser without IntersectionObserver every element counts as near.
 */
export function onNearViewport(element: Element, callback: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    callback()
    return () => {}
  }
  observer ??= new IntersectionObserver(onChange, { rootMargin: margin })
  callbacks.set(element, callback)
  observer.observe(element)
  return () => observer?.unobserve(element)
}

function onChange(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (isIntersecting) callbacks.get(target)?.()
}
