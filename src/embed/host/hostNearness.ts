const margin = '200px'

const near = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | undefined

/** Calls back each time an element comes near the view, also out of a hidden tab. Gives what ends it. */
export function whenNear(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver(look, { rootMargin: margin })
  near.set(element, onNear)
  observer.observe(element)
  return () => observer?.unobserve(element)
}

function look(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (isIntersecting) near.get(target)?.()
}
