import type { Block } from '../../model/body'
import { mediaOn, type Page } from './page'
import { recordingBlock } from './recordings'
import { siteEmbedAt } from './sites'

const lone = /^\s*\[([a-z][\w-]{0,40})((?:\s|=)[^[\]]{1,1000})\](?:\[\/\1\])?\s*$/
const address = /(?:^|[\s="'“”„‟″])((?:https?:)?\/\/?[^\s"'“”„‟″<>]+)/g

/**
 * What a leftover shortcode that stands alone in a line would show: the film, the recording or the page that it names. No block
 * where it names none, as most don't.
 */
export function shortcodeBlocks(line: string, page: Page): Block[] {
  const [, name = '', attributes = ''] = lone.exec(line) ?? []
  if (name === '') return []
  const film = filmOf(name, attributes.replace(/^[\s=]+/, '').trim())
  const named = [...attributes.matchAll(address)].map(([, found = '']) => found)
  for (const found of film === null ? named : [film, ...named]) {
    const url = mediaOn(page, found)
    if (url === null) continue
    if (/\.(?:mp4|m4v|webm|mov)(?:[?#]|$)/i.test(url)) return [recordingBlock('video', url, '')]
    if (/\.(?:mp3|m4a|ogg|wav)(?:[?#]|$)/i.test(url)) return [recordingBlock('audio', url, '')]
    const shown = siteEmbedAt(url)
    if (shown !== null) return [{ type: 'embed', url: shown.page, title: '', player: shown.player }]
    if (/iframe|embed|map|chart|pdf/.test(name)) return [{ type: 'embed', url, title: '', player: '' }]
  }
  return []
}

/** A film whose id alone follows the site's name: "[youtube abcdefghijk]". */
function filmOf(name: string, id: string): string | null {
  if (name === 'youtube' && /^[\w-]{11}$/.test(id)) return `https://www.youtube.com/watch?v=${id}`
  return name === 'vimeo' && /^\d{5,12}$/.test(id) ? `https://vimeo.com/${id}` : null
}
