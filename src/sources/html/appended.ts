import { type Block, hrefsOf, type Inline, plainText } from '../../model/body'
import { leaveOut } from '../leftOut'
import phrases from './appended.json'

/**
 * Blocks without what plug-ins append to every story where no class tells it from the text: links that share it, their label
 * ("Share this:"), the note of a feed on where the story appeared first.
 */
export function withoutAppended(blocks: readonly Block[]): Block[] {
  const kept: Block[] = []
  for (const block of blocks) {
    if (isOfSharing(block)) while (isLabel(kept.at(-1))) kept.pop()
    else if (!isWholeLabel(block)) kept.push(block)
  }
  // A block alone may be a part of a story, which has more after it.
  while (kept.length > 1 && (isNoteOfFeed(kept.at(-1)) || isLabel(kept.at(-1)))) kept.pop()
  if (isLinkList(kept.at(-1)) && isPhraseOf(related, kept.at(-2))) kept.splice(-2)
  for (let count = kept.length; count < blocks.length; count += 1) leaveOut('what a plug-in adds')
  return kept
}

const sharingAddress =
  /^(?:https?:\/\/(?:www\.|m\.)?(?:facebook\.com\/(?:sharer|dialog\/share)|(?:twitter|x)\.com\/(?:share|intent)\b|linkedin\.com\/(?:shareArticle|sharing|cws\/share)|pinterest\.\w+\/pin\/create|reddit\.com\/submit|tumblr\.com\/(?:share|widgets\/share)|vk\.com\/share|getpocket\.com\/(?:save|edit)|bsky\.app\/intent|threads\.(?:net|com)\/intent|wa\.me\/\?|t\.me\/share|xing\.com\/spi\/shares|news\.ycombinator\.com\/submitlink|flipboard\.com\/|share\.flipboard\.com|buffer\.com\/add)|https?:\/\/(?:api|web)\.whatsapp\.com\/send\?|whatsapp:|[^#]*#(?:comments|respond|disqus_thread)$|https?:\/\/social-plugins\.line\.me\/|https?:\/\/connect\.ok\.ru\/|mailto:\?)/i

/** Whether all the words of a block, but for a label before them, are links that share the story. */
function isOfSharing(block: Block): boolean {
  if (block.type === 'list')
    return block.items.every(({ text, blocks }) => blocks.length === 0 && (text.length === 0 || isSharingLine(text)))
  return (block.type === 'paragraph' || block.type === 'subhead') && isSharingLine(block.text)
}

function isSharingLine(line: readonly Inline[]): boolean {
  if (isLong(line) || sentence.test(plainText([...line]).trim())) return false
  const links = hrefsOf(line)
  const words = wordsBeside(line)
  return links.length > 0 && links.every((href) => sharingAddress.test(href)) && (words === '' || isPhrase(words))
}

// Words of the story that readers are asked to share are no label of a button.
const sentence = /^\S+(?:\s+\S+){3,}[.?…]["”’»]?$/u

/** Whether a line says more than any label. Most do, and are asked no more. */
function isLong(line: readonly Inline[]): boolean {
  return line.some((part) => part.type === 'text' && part.text.length > longestLabel)
}

const longestLabel = 60

/** The letters and figures that are in no link. */
function wordsBeside(line: readonly Inline[]): string {
  const said = (parts: readonly Inline[]): string =>
    parts
      .map((part) => {
        if (part.type === 'text') return part.text
        return part.type === 'link' || part.type === 'break' ? ' ' : said(part.text)
      })
      .join('')
  return /[\p{L}\p{N}]/u.test(said(line)) ? said(line).trim() : ''
}

/** Whether a block before the links that share a story names them. */
function isLabel(block: Block | undefined): boolean {
  return isPhraseOf(sharing, block) || isPhraseOf(alone, block)
}

function isPhraseOf(known: ReadonlySet<string>, block: Block | undefined): boolean {
  return (
    (block?.type === 'paragraph' || block?.type === 'subhead') &&
    !isLong(block.text) &&
    known.has(keyOf(plainText(block.text)))
  )
}

/** Whether a list has nothing but links, one an item. */
function isLinkList(block: Block | undefined): boolean {
  return (
    block?.type === 'list' &&
    block.items.every(
      ({ text, blocks }) => blocks.length === 0 && hrefsOf(text).length === 1 && wordsBeside(text) === '',
    )
  )
}

const sharing = new Set(Object.values(phrases.sharing).flat())
const alone = new Set(Object.values(phrases.alone).flat())
const related = new Set(Object.values(phrases.related).flat())

function isPhrase(words: string): boolean {
  return sharing.has(keyOf(words)) || alone.has(keyOf(words))
}

/** Whether a block is the label of buttons, which themselves say nothing. No sentence is. */
function isWholeLabel(block: Block): boolean {
  return isPhraseOf(alone, block)
}

function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s:.…!|·•/,-]+$/u, '')
    .trim()
}

const notes = new RegExp(`^(?:${Object.values(phrases.feedNotes).flat().join('|')})$`, 'iu')

function isNoteOfFeed(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && hrefsOf(block.text).length > 0 && notes.test(plainText(block.text).trim())
}
