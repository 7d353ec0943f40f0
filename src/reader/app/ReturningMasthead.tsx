import { useEffect } from 'react'

/** Further than a finger trembles, in px. */
const turn = 8

/**
 * Says on the document which way the reader scrolls, so that a phone's masthead returns to whoever goes up. Below the
 * masthead's own place alone: at the top of a page it is where it is.
 */
export function ReturningMasthead() {
  useEffect(() => {
    const { dataset } = document.documentElement
    let last = scrollY
    const follow = () => {
      const moved = scrollY - last
      if (scrollY < innerHeight) delete dataset.scrolled
      else if (Math.abs(moved) > turn) dataset.scrolled = moved > 0 ? 'down' : 'up'
      if (Math.abs(moved) > turn) last = scrollY
    }
    addEventListener('scroll', follow, { passive: true })
    return () => removeEventListener('scroll', follow)
  }, [])
  return null
}
