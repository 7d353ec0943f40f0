import { useEffect, useEffectEvent } from 'react'
import { elementInPage } from '../ui/currentPage'
import { storyBodyId } from '../ui/storyBody'

/** The first block, counted from 0, that is far enough into a story to return to. */
export const firstWorthSaving = 3

/** How long scrolling has to have stopped, in ms. */
const pause = 600

/** The height of a line, in CSS pixels. */
const oneLine = 40

/**
 * Calls `onStop` with the block at the top of the screen, counted from 0, each time that scrolling stops far enough into a
 * story, and with null when it stops at the story's end.
 */
export function useReadingPosition(onStop: (block: number | null) => void): void {
  const report = useEffectEvent(onStop)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined

    function measure() {
      clearTimeout(timer)
      timer = undefined
      const block = blockOnTop()
      if (block === null || block >= firstWorthSaving) report(block)
    }

    function wait() {
      clearTimeout(timer)
      timer = setTimeout(measure, pause)
    }

    function leave() {
      if (timer !== undefined) measure()
    }

    window.addEventListener('scroll', wait, { passive: true })
    window.addEventListener('pagehide', leave)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', wait)
      window.removeEventListener('pagehide', leave)
    }
  }, [])
}

/** The first block that is still in view, counted from 0; null when the story's end is, or when there are no blocks. */
export function blockOnTop(): number | null {
  const blocks = blocksOnPage()
  const last = blocks.at(-1)
  if (last === undefined || last.getBoundingClientRect().bottom <= window.innerHeight + oneLine) return null
  // One line of the block before may still be visible at the top.
  return blocks.findIndex((block) => block.getBoundingClientRect().bottom > oneLine)
}

/** Scrolls to a block, counted from 0, and gives it the focus. */
export function goToBlock(position: number): void {
  const block = blocksOnPage()[position]
  if (!(block instanceof HTMLElement)) return
  block.tabIndex = -1
  block.scrollIntoView({ block: 'start' })
  block.focus({ preventScroll: true })
}

function blocksOnPage(): Element[] {
  return [...(elementInPage(storyBodyId)?.children ?? [])]
}
