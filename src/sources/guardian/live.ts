import { type LiveCoverage, type LivePost, liveCoverage } from '../../model/live'
import { blocksIn, textIn } from '../html/html'
import { parseInstant } from '../parseInstant'
import type { GuardianContent } from './answers'

const zone = 'Europe/London'

/**
 * The posts of a live story: its published blocks. Takes the item, and its address. Null for another item, and for one of which no
 * post can be read. The coverage ends when the newsroom says that it isn't "live blogging now".
 */
export function guardianLive(content: GuardianContent, address: string): LiveCoverage | null {
  if (content.type !== 'liveblog') return null
  const posts = content.blocks.body.flatMap((block) => postOf(block, content, address))
  if (posts.length === 0) return null
  const changes = posts.map(({ published, updated }) => Date.parse(updated ?? published))
  const ended = isLiveNow(content) ? null : new Date(Math.max(...changes)).toISOString()
  return liveCoverage({ started: parseInstant(content.webPublicationDate, zone), ended }, posts)
}

/** Whether the newsroom says that a story's coverage goes on. */
export function isLiveNow({ fields }: GuardianContent): boolean {
  return fields.liveBloggingNow === 'true'
}

type PostBlock = GuardianContent['blocks']['body'][number]

function postOf(block: PostBlock, { tags }: GuardianContent, address: string): LivePost[] {
  const published = parseInstant(block.firstPublishedDate ?? block.publishedDate, zone)
  const changed = parseInstant(block.publishedDate, zone)
  const body = blocksIn(block.bodyHtml, address)
  if (block.id === '' || !block.published || published === null || body.length === 0) return []
  return [
    {
      id: block.id,
      published,
      updated: changed !== null && Date.parse(changed) > Date.parse(published) ? changed : null,
      headline: textIn(block.title || block.attributes.title),
      byline: tags
        .filter(({ id }) => block.contributors.includes(id))
        .map(({ webTitle }) => textIn(webTitle))
        .join(', '),
      body,
      isKeyEvent: block.attributes.keyEvent,
      isPinned: block.attributes.pinned,
    },
  ]
}
