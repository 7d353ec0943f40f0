import { type Block, type Embed, type Graphic, type Inline, plainText } from '../../model/body'
import type { Photo } from '../../model/photo'
import { isMakersHome } from './graphics'

/**
 * Blocks without what a page says of a player once more: the player that a script would show in the place of a link or picture
 * before it, a link to it for readers without scripts, and the place of one whose maker isn't known next to one that is. `story`
 * is the page's address.
 */
export function withoutRepeats(blocks: readonly Block[], story: string): Block[] {
  const once: Block[] = []
  for (const block of blocks) {
    const before = once.at(-1)
    if (!isPlayer(before)) once.push(block)
    else if (isPlayer(block) && block.url !== before.url && isPlaceOf(story, before)) once[once.length - 1] = block
    else if (isPlayer(block) && block.url !== before.url && isPlaceOf(story, block)) continue
    else {
      const repeated = titleOfRepeat(block, before)
      if (repeated === null || (repeated !== '' && before.title !== '' && repeated !== before.title)) once.push(block)
      else if (before.title === '') once[once.length - 1] = { ...before, title: repeated }
    }
  }
  return once
}

function isPlayer(block: Block | undefined): block is Embed | Graphic {
  return block?.type === 'embed' || block?.type === 'graphic'
}

/** Whether a player is only a link to the story's own page, without a name. */
function isPlaceOf(story: string, player: Embed | Graphic): boolean {
  return player.url === story && player.player === '' && player.title === ''
}

/** What a block that repeats the player before it calls it, maybe nothing; null for a block that is something else. */
function titleOfRepeat(block: Block, before: Embed | Graphic): string | null {
  if (block.type === 'picture') return isStillOf(before, block.photo) ? block.photo.alt : null
  if (isPlayer(block)) return block.type === before.type && block.url === before.url ? block.title : null
  const parts = block.type === 'paragraph' ? block.text.filter(isInked) : []
  const links = parts.filter((part) => part.type === 'link')
  if (links.length === 0 || links.length < parts.length) return null
  const own = links.filter(({ href }) => href === before.url)
  if (!links.every((link) => own.includes(link) || isMakersHome(link.href))) return null
  return own.map(({ text }) => plainText(text).trim()).join(' ')
}

/** Whether a picture is the one that the maker of a graphic keeps beside it, for pages without scripts. */
function isStillOf(player: Embed | Graphic, { renditions, caption }: Photo): boolean {
  return player.type === 'graphic' && caption === '' && renditions.every(({ url }) => url.startsWith(player.url))
}

function isInked(part: Inline): boolean {
  return part.type !== 'break' && (part.type !== 'text' || part.text.trim() !== '')
}
