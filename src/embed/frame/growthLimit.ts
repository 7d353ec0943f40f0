/** The size of the frame itself, in CSS pixels. */
export interface Viewport {
  width: number
  height: number
}

const mostFollowing = 5

/**
 * Stops a frame from growing without end. Content as tall as its frame and a little more (a `min-height: 100vh` with a border)
 * grows each time the portal makes the frame taller. Growth after a change of the content is always allowed; growth that only
 * follows the frame's is allowed five times, until the width changes.
 */
export function createGrowthLimit() {
  let reported = 0
  let viewport: Viewport = { width: 0, height: 0 }
  let following = 0
  return {
    /** Whether a height may be reported. `contentChanged`: something in the content has changed since the last report. */
    allows(height: number, now: Viewport, contentChanged: boolean): boolean {
      if (now.width !== viewport.width) following = 0
      else if (height > reported && now.height > viewport.height && !contentChanged) following++
      if (height > reported && following > mostFollowing && !contentChanged) return false
      reported = height
      viewport = now
      return true
    },
  }
}
