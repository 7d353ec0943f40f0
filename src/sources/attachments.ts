import type { Block } from '../model/body'
import { mediaAddress } from './address'
import { recordingBlock } from './html/recordings'
import { linkBlock } from './linkBlock'
import { plainLineIn } from './loosePlainText'

/** A file that a feed names beside a text. `type` is a media type, which may be empty. */
export interface Attachment {
  url: string
  type: string
  title: string
}

/**
 * What is attached to an item of a feed: recordings, and links to other files; pictures have their own place. Attachments of the
 * same title are one thing in several formats (JSON Feed 1.1, attachments).
 */
export function attachmentBlocks(attachments: readonly Attachment[], base: string): Block[] {
  const attached = new Map<string, Block>()
  for (const { url, type: mediaType, title } of attachments) {
    const type = mediaKind(mediaType, url)
    const address = mediaAddress(url, base)
    if (address === null || type === 'image') continue
    const name = plainLineIn(title)
    const key = `${type} ${name || address}`
    if (attached.has(key)) continue
    attached.set(key, type === 'file' ? linkBlock(address, name) : recordingBlock(type, address, name))
  }
  return [...attached.values()]
}

/** What an attachment is, by its media type, else by the ending of its address. */
export function mediaKind(written: string, url: string): 'audio' | 'video' | 'image' | 'file' {
  const mediaType = /^(?:application|binary)\/octet-stream$/i.test(written) ? '' : written
  const ending = /\.(\w{2,5})(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase() ?? ''
  if (/^audio\//i.test(mediaType) || (mediaType === '' && /^(?:mp3|m4a|ogg|oga|opus|wav|aac|flac)$/.test(ending)))
    return 'audio'
  if (/^video\/|mpegurl$/i.test(mediaType) || (mediaType === '' && /^(?:mp4|m4v|webm|ogv|mov|m3u8)$/.test(ending)))
    return 'video'
  return /^image\//i.test(mediaType) || (mediaType === '' && /^(?:jpe?g|png|webp|avif|gif)$/.test(ending))
    ? 'image'
    : 'file'
}
