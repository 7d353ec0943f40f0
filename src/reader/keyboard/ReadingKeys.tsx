import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { matchPath, useLocation, useNavigate } from 'react-router-dom'
import { useToolWords } from '../../i18n/toolWords'
import { canSearch } from '../../model/edition'
import { pathPatterns, storyPath } from '../../model/paths'
import { editionQuery, feedQuery, frontQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { readSettings } from '../settings/settings'
import { currentPage } from '../ui/currentPage'
import { footerToolsId } from '../ui/footerTools'
import { KeyList } from './KeyList'
import { actionOf, type KeyAction, pathBeside } from './keyActions'
import styles from './ReadingKeys.module.css'
import { focusStory } from './storyLinks'

/** The keyboard shortcuts, and a button that lists them for readers who don't know of "?". */
export function ReadingKeys() {
  const source = useSource()
  const queries = useQueryClient()
  const { reading: words } = useToolWords()
  const edition = useQuery(editionQuery(source)).data
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [isListOpen, setListOpen] = useState(false)
  const [footer] = useState(() => document.getElementById(footerToolsId))

  /** From a story, to the next one in the list that the reader came from; on a list, to the next card. */
  function move(step: -1 | 1): void {
    const { section, slug } = matchPath(pathPatterns.article, pathname)?.params ?? {}
    if (section !== undefined && slug !== undefined) {
      const feed = queries.getQueryData(feedQuery(source, section, null).queryKey)?.pages ?? []
      const front = queries.getQueryData(frontQuery(source).queryKey) ?? []
      const lists = [feed, front].map((parts) => parts.flatMap(({ stories }) => stories).map(storyPath))
      const path = pathBeside(lists, storyPath({ section, slug }), step)
      if (path !== null) {
        void navigate(path)
        return
      }
    }
    focusStory(step)
  }

  function search(): void {
    if (!canSearch(edition)) return
    if (pathname === pathPatterns.search) currentPage().querySelector<HTMLElement>('[type="search"]')?.focus()
    else void navigate(pathPatterns.search)
  }

  function open(): void {
    const focused = document.activeElement
    if (focused instanceof HTMLAnchorElement && focused.closest('main') !== null) focused.click()
  }

  const act: Record<KeyAction, () => void> = {
    next: () => move(1),
    previous: () => move(-1),
    open,
    save: () => currentPage().querySelector<HTMLElement>('[data-key="s"]')?.click(),
    search,
    list: () => setListOpen(true),
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isForOther(event.target) || !readSettings().keys) return
    const action = actionOf(event)
    if (action === null) return
    event.preventDefault()
    act[action]()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      {footer !== null &&
        createPortal(
          <li className={styles.offer}>
            <button type="button" aria-haspopup="dialog" onClick={() => setListOpen(true)}>
              {words.keysTitle}
            </button>
          </li>,
          footer,
        )}
      {isListOpen && <KeyList onClose={() => setListOpen(false)} />}
    </>
  )
}

/** Whether a key press is for the element that has the focus, or for an open dialog. */
function isForOther(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, audio, video') !== null
}
