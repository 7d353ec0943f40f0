import { useEffect, useState } from 'react'
import type { Article } from '../../model/article'
import { allBlocks, type Block } from '../../model/body'
import { wordCount } from '../../model/readingTime'

type RareParts = typeof import('../blocks/rareParts')['rareParts']

let loaded: RareParts | null = null

/**
 * Fetches the code of what few stories hold, once; a call after a failure tries again. Pages that are drawn in advance, or
 * hydrated, wait for it before they are rendered.
 */
export async function loadRareParts(): Promise<RareParts> {
  loaded ??= (await import('../blocks/rareParts')).rareParts
  return loaded
}

/**
 * The code of what few stories hold, for a story that `needs` it: undefined while it is on the way, null where it isn't
 * needed or can't be had.
 */
export function useRareParts(needs: boolean): RareParts | null | undefined {
  const [parts, setParts] = useState<RareParts | null | undefined>(loaded ?? undefined)
  useEffect(() => {
    let left = false
    if (!needs || parts !== undefined) return
    loadRareParts().then(
      (code) => left || setParts(code),
      () => left || setParts(null),
    )
    return () => {
      left = true
    }
  }, [needs, parts])
  return needs ? parts : null
}

const commonBlocks: Block['type'][] = [
  'paragraph',
  'subhead',
  'picture',
  'gallery',
  'quote',
  'pullquote',
  'list',
  'factbox',
  'rule',
]

const longStory = 1200
const fewestParts = 3

/** Whether a story is long enough, and has the subheads, for a table of contents. */
export function hasContents(body: Block[]): boolean {
  return body.filter(({ type }) => type === 'subhead').length >= fewestParts && wordCount(body) > longStory
}

/** Whether a story holds anything that is drawn with rarer code, or may come to: the posts of a live one are written as it is read. */
export function needsRareParts({
  body,
  live,
  photo,
  translations = [],
}: Pick<Article, 'body' | 'live' | 'translations'> & Partial<Pick<Article, 'photo'>>): boolean {
  if (live !== undefined || translations.length > 0 || hasContents(body)) return true
  if (/"type":"formula"|"rights":{/.test(JSON.stringify([photo, body]))) return true
  return allBlocks(body).some(({ type }) => !commonBlocks.includes(type))
}
