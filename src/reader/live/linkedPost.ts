import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { Article } from '../../model/article'
import { postElementId } from '../../model/paths'
import { elementInPage } from '../ui/currentPage'
import { postAddress } from './KeyEvents'
import type { LivePosts } from './useLivePosts'

/**
 * Takes the reader to the post that the address names, where it isn't in the list: on our own pages, to the page that has it. A
 * frame stays where it is, so its text is fetched. Returns the id of such a post, which then stands above the list; else null.
 */
export function useLinkedPost(article: Article, live: LivePosts, isFramed: boolean): string | null {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [linked, setLinked] = useState<string | null>(null)
  const { coverage, shown } = live.state

  const go = useEffectEvent(() => {
    const place = decoded(hash.slice(1))
    const id = coverage.index.versions.map(([id]) => id).find((id) => postElementId(id) === place)
    if (id === undefined || elementInPage(place) !== null) return
    if (isFramed) {
      setLinked(id)
      void live.fetchPost(id)
    } else navigate(postAddress(article, coverage.index, id, shown.includes(id)), { replace: true })
  })
  useEffect(() => {
    if (hash !== '') go()
  }, [hash])

  return linked
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
