/** The size of what shows the content, in CSS pixels. */
export interface View {
  width: number
  height: number
}

const mostAnswers = 5

/**
 * Keeps a frame from growing without end: content as tall as its frame and a little more (a `min-height: 100vh` with a
 * border) answers each new height of the frame with a new one of its own. Growth that something in the content explains is
 * always let through; growth that only follows the frame's is, five times at most, until the width changes.
 */
export function growthGuard() {
  let told = 0
  let view: View = { width: 0, height: 0 }
  let answers = 0
  return {
    /** Whether a height is to be told. `explained`: since the last one, something in the content has changed. */
    lets(height: number, now: View, explained: boolean): boolean {
      if (now.width !== view.width) answers = 0
      else if (height > told && now.height > view.height && !explained) answers++
      if (height > told && answers > mostAnswers && !explained) return false
      told = height
      view = now
      return true
    },
  }
}
