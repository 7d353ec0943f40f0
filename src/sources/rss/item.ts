import type { Chapter } from '../../model/body'
import type { Attachment } from '../attachments'
import type { MediaSet } from './media'

/** An item of RSS or an entry of Atom. Texts are empty where it says nothing. */
export interface FeedItem {
  id: string
  /** Its address as it is written, relative to `base`, or to the feed's. */
  url: string
  /** What addresses are relative to, if not the feed's own (XML Base); in its text, `textBase`. */
  base: string
  textBase: string
  /** As supplied: plain text or HTML. */
  title: string
  html: string
  summary: string
  /** Times as they are written, the one that counts most first. */
  published: string[]
  updated: string[]
  language: string
  authors: string[]
  tags: string[]
  files: Attachment[]
  /** Of the first recording. */
  chapters: Chapter[]
  media: MediaSet[]
  /** Addresses of pictures that stand for it where there is no other. */
  pictures: string[]
}
