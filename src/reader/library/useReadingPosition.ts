import { useEffect, useEffectEvent } from 'react'
import { storyBodyId } from '../ui/storyBody'

/** Before the fourth block nobody needs to be brought back. */
export const firstWorthKeeping = 3

/** In ms. */
const pause = 600

/** In CSS pixels. */
const oneLine = 40

/**
 * Follows a reader through a story: calls `onPlace` with the block at the top of the screen, counted from 0, each time that
 * scrolling has come to rest on one worth keeping, and with null at the story's end.
 */
export function useReadingPosition(onPlace: (block: number | null) => void): void {
  const tell = useEffectEvent(onPlace)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined

    function look() {
      clearTimeout(timer)
      timer = undefined
      const block = blockOnTop()
      if (block === null || block >= firstWorthKeeping) tell(block)
    }

    function wait() {
      clearTimeout(timer)
      timer = setTimeout(look, pause)
    }

    function leave() {
      if (timer !== undefined) look()
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

/** The first block that is still being read, counted from 0; null when the end is on the screen, or there are no blocks. */
export function blockOnTop(): number | null {
  const blocks = blocksOnPage()
  const last = blocks.at(-1)
  if (last === undefined || last.getBoundingClientRect().bottom <= window.innerHeight + oneLine) return null
  // Of what has been read, a line may still look out at the top.
  return blocks.findIndex((block) => block.getBoundingClientRect().bottom > oneLine)
}

/** Brings the reader, and the focus, to a block. */
export function goToBlock(position: number): void {
  const block = blocksOnPage()[position]
  if (!(block instanceof HTMLElement)) return
  block.tabIndex = -1
  block.scrollIntoView({ block: 'start' })
  block.focus({ preventScroll: true })
}

function blocksOnPage(): Element[] {
  return [...(document.getElementById(storyBodyId)?.children ?? [])]
}
