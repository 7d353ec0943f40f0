import { useState } from 'react'
import type { Article } from '../../model/article'
import type { LivePost } from '../../model/live'
import { spokenPosts } from '../../model/liveSpoken'
import { postElementId } from '../../model/paths'
import type { SpokenPlace } from '../../model/spoken'
import { ListenTool } from '../listen/ListenTool'
import { markElement } from '../listen/spokenMark'
import { elementInPage } from '../ui/currentPage'
import { heardPosts, saveHeardPosts } from './heardPosts'

interface Props {
  article: Article
  /** Newest first. */
  posts: LivePost[]
}

/** Reads a live story aloud, from the newest post that hasn't been heard. What comes meanwhile is read the next time. */
export function LiveListen({ article, posts }: Props) {
  const [isReading, setReading] = useState(false)
  const [state, setState] = useState(() => ({ posts, spoken: spokenPosts(article, posts, heardPosts(article.id)) }))
  if (!isReading && state.posts !== posts) {
    setState({ posts, spoken: spokenPosts(article, posts, heardPosts(article.id)) })
  }
  const { article: read, postOf } = state.spoken

  function onPlace(story: Element, place: SpokenPlace | null): void {
    setReading(place !== null)
    const id = typeof place === 'number' ? postOf[place] : undefined
    markElement(story, id === undefined ? null : elementInPage(postElementId(id)))
    if (id !== undefined) saveHeardPosts(article.id, heardPosts(article.id).add(id))
  }

  return <ListenTool article={read} onPlace={onPlace} />
}
