import { defaultTreeAdapter, html as names } from 'parse5'
import * as v from 'valibot'
import type { Block } from '../../model/body'
import { mediaOn, type Page } from './page'
import { recordingBlock } from './recordings'
import { plainTextOf } from './text'
import { attributeOf, elementsIn, type HtmlElement } from './tree'

/** The recordings of a WordPress playlist: links for readers without scripts, and for its script a list, which names them best. */
export function playlistBlocks(element: HtmlElement, page: Page): Block[] {
  const links = elementsIn(element, ({ tagName }) => tagName === 'a')
  const recordings = new Map<string, Block>()
  for (const link of links) {
    const url = mediaOn(page, attributeOf(link, 'href'))
    if (url === null) continue
    const type = /\.(?:mp4|m4v|webm|ogv|mov)(?:[?#]|$)/i.test(url) ? 'video' : 'audio'
    recordings.set(url, recordingBlock(type, url, plainTextOf([link])))
  }
  return [...recordings.values()]
}

const playlist = v.object({
  tracks: v.array(v.object({ src: v.string(), title: v.optional(v.fallback(v.string(), ''), '') })),
})

/** The links that a playlist's script would draw. Takes its JSON; whatever else that holds gives none. */
export function playlistLinks(json: string): HtmlElement[] {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), playlist), json)
  if (!success) return []
  return output.tracks.map(({ src, title }) => {
    const link = defaultTreeAdapter.createElement('a', names.NS.HTML, [{ name: 'href', value: src }])
    defaultTreeAdapter.insertText(link, title)
    return link
  })
}
