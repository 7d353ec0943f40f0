import { useEffect } from 'react'
import { linkAt } from '../ui/linkAt'

/**
 * Lets a mouse select the words of cards. The link of a card lies over all of it; with this, the words lie over the link, and a
 * click on them that selects nothing follows it, as elsewhere on the card.
 */
export function SelectableCards() {
  useEffect(() => {
    const { dataset } = document.documentElement
    const stop = new AbortController()
    const { signal } = stop
    document.addEventListener('mousedown', ({ target }) => undrag(linkAt(target)), { signal })
    // Before React, whose links would take a selection's end for a click.
    document.addEventListener('click', follow, { signal, capture: true })
    document.addEventListener('auxclick', openBeside, { signal })
    dataset.selectable = ''
    return () => {
      stop.abort()
      delete dataset.selectable
    }
  }, [])
  return null
}

/** Browsers drag a link where they would select other words. */
function undrag(link: HTMLAnchorElement | null): void {
  if (link?.closest('article')) link.draggable = false
}

function follow(click: MouseEvent): void {
  const link = linkAt(click.target)
  if (link === null || !(click.target instanceof Element)) return
  const selection = getSelection()
  const card = link.closest('article')
  if (card !== null && selection?.isCollapsed === false && selection.containsNode(card, true)) click.preventDefault()
  else if (click.target.closest('a') === null) link.dispatchEvent(new MouseEvent('click', click))
}

/** The middle button opens a link in a new tab. */
function openBeside({ target, button }: MouseEvent): void {
  const link = linkAt(target)
  if (button === 1 && link !== null && target instanceof Element && target.closest('a') === null) {
    open(link.href, '_blank', 'noopener')
  }
}
