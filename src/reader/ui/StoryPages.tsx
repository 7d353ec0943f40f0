import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Summary } from '../../model/article'
import type { FeedPage } from '../../model/edition'
import { StoryCard } from './StoryCard'

/** A page of a feed, and those of its stories that a list shows. */
export interface FeedListing {
  page: FeedPage
  stories: Summary[]
}

/**
 * The pages of a feed, without the stories that an earlier page or `top` has: a feed gives a story twice when it moves on to the
 * next page between two requests.
 */
export function withoutRepeats(pages: FeedPage[], top: Summary[] = []): FeedListing[] {
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
export function StoryPages({ pages }: { pages: FeedListing[] }) {
  return pages.map(({ page, stories }, position) => <StoryPage key={position} page={page} stories={stories} />)
}

/** How far from the screen a page is drawn. */
const margin = '1500px 0px'

/**
 * What a page looked like when the list was left. Only what was on the screen is drawn at once for a reader who comes back, and
 * what is near it a moment later. Answers keep their identity in the query cache.
 */
const remembered = new WeakMap<FeedPage, { near: boolean; height: number }>()

/** A list that was left, and is kept for Back, has no box: what would be near the screen in it stays drawn. */
function hasBox({ width }: Pick<DOMRectReadOnly, 'width'>): boolean {
  return width > 0
}

function StoryPage({ page, stories }: FeedListing) {
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
        if (!hasBox(entry.boundingClientRect)) return
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
      const { top, bottom, height, width } = element.getBoundingClientRect()
      if (!hasBox({ width })) return
      remembered.set(page, { near: bottom > 0 && top < innerHeight, height })
    }
  }, [page])

  return (
    <div ref={place} style={near ? undefined : { blockSize: height }}>
      {near && stories.map((story) => <StoryCard key={story.id} story={story} place="row" />)}
    </div>
  )
}
