import type { Block, CaptionTrack } from '../../model/body'
import { fileOf, type Page } from './page'
import { isHidden } from './styles'
import { inOneLine } from './text'
import { attributeOf, elementsIn, type HtmlElement } from './tree'

/** Sound or film, with a film's still picture and captions. What else it holds is for browsers that can't play it. */
export function recordingBlocks(element: HtmlElement, page: Page): Block[] {
  const named = (name: string) => elementsIn(element, ({ tagName }) => tagName === name)
  const files = [element, ...named('source')].map((from) => fileOf(from, page))
  const url = bestOf(files.filter((address) => address !== null))
  const isVideo = element.tagName.endsWith('video')
  if (url === undefined || (isVideo && isHidden(element))) return []
  const title = inOneLine(attributeOf(element, 'title') || attributeOf(element, 'aria-label'))
  if (!isVideo) return [{ type: 'audio', url, title, chapters: [] }]
  const captions = named('track').flatMap((track) => captionsIn(track, page))
  return [{ type: 'video', url, title, poster: ownPoster(element, page), captions }]
}

/** The file that most browsers play. */
function bestOf(files: string[]): string | undefined {
  return files.find((url) => /\.(?:mp4|m4v|mp3|m4a)(?:[?#]|$)/i.test(url)) ?? files[0]
}

/** A film's still picture, if it is the newsroom's own: another site would learn of each reader before they play anything. */
export function ownPoster(element: HtmlElement, page: Page): string {
  const poster = fileOf(element, page, ['poster', 'data-poster', 'data-kg-custom-thumbnail', 'data-kg-thumbnail'])
  const hosts = [poster ?? '', page.base].map((address) => (URL.canParse(address) ? new URL(address).host : ''))
  return poster !== null && hosts[0] === hosts[1] ? poster : ''
}

function captionsIn(track: HtmlElement, page: Page): CaptionTrack[] {
  const kind = attributeOf(track, 'kind').trim().toLowerCase()
  const url = fileOf(track, page)
  if (url === null || !['', 'captions', 'subtitles'].includes(kind)) return []
  const language = attributeOf(track, 'srclang').trim()
  return [
    { url, language: /^[\w-]{0,35}$/.test(language) ? language : '', label: inOneLine(attributeOf(track, 'label')) },
  ]
}

/** A recording of which nothing is known but its file and its title. */
export function recordingBlock(type: 'audio' | 'video', url: string, title: string): Block {
  return type === 'audio' ? { type, url, title, chapters: [] } : { type, url, title, poster: '', captions: [] }
}
