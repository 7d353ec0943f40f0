import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Summary } from '../../model/article'
import type { FeedPage } from '../../model/edition'
import { StoryCard } from './StoryCard'

/** The stories of a feed's page that a list shows: those that neither the top of the page nor an earlier page has. */
export interface Listed {
  page: FeedPage
  stories: Summary[]
}

/**
 * The pages of a list without what it has had, on an earlier page or on `top`: a story that moved on to the next page while
 * the reader was on this one comes twice.
 */
export function listedOnce(pages: FeedPage[], top: Summary[] = []): Listed[] {
  const seen = new Set(top.map(({ id }) => id))
  return pages.map((page) => ({
    page,
    stories: page.stories.filter(({ id }) => {
      const isNew = !seen.has(id)
      seen.add(id)
      return isNew
    }),
  }))
}

/**
 * A feed of any length. Pages far from the screen keep their height and nothing else, so that the thousandth story costs
 * a phone no more than the first; a reader who comes back finds what was on the screen drawn at once.
 */
export function StoryPages({ pages }: { pages: Listed[] }) {
  return pages.map(({ page, stories }, position) => <StoryPage key={position} page={page} stories={stories} />)
}

/** How far from the screen a page is drawn. */
const margin = '1500px 0px'

/**
 * What a page looked like when the list was left. Only what was on the screen is drawn at once for a reader who comes back, and
 * what is near it a moment later. Answers keep their identity in the query cache.
 */
const remembered = new WeakMap<FeedPage, { near: boolean; height: number }>()

function StoryPage({ page, stories }: Listed) {
  const place = useRef<HTMLDivElement>(null)
  const [{ near, height }, setLook] = useState(() => remembered.get(page) ?? { near: true, height: 0 })

  useEffect(() => {
    // Without the observer every page stays drawn.
    if (place.current === null || typeof IntersectionObserver === 'undefined') return
    const watcher = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)
        // The focus never falls out of the page.
        if (entry === undefined || place.current?.contains(document.activeElement)) return
        const look = { near: entry.isIntersecting, height: entry.boundingClientRect.height }
        setLook((before) => (before.near === look.near ? before : look))
      },
      { rootMargin: margin },
    )
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])

  useLayoutEffect(() => {
    const element = place.current
    return () => {
      if (element === null) return
      const { top, bottom, height } = element.getBoundingClientRect()
      remembered.set(page, { near: bottom > 0 && top < innerHeight, height })
    }
  }, [page])

  return (
    <div ref={place} style={near ? undefined : { blockSize: height }}>
      {near && stories.map((story) => <StoryCard key={story.id} story={story} place="row" />)}
    </div>
  )
}
