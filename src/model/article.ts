import { allBlocks, type Block } from './body'
import type { LiveCoverage } from './live'
import type { Photo } from './photo'
import type { ProfileLink } from './profile'

/** What a card knows of a story. Strings are empty, and times null, where the newsroom gave none. */
export interface Summary {
  /** Stable name of the story within its source. */
  id: string
  /** Slug of the section that the story runs in. */
  section: string
  slug: string
  headline: string
  /** One to three words above the headline, such as "Analysis". */
  kicker: string
  standfirst: string
  /** RFC 3339 with an offset. */
  published: string | null
  /** RFC 3339 with an offset. */
  updated: string | null
  /** BCP 47 tag of the story's own language; empty means the edition's. */
  language: string
  tags: string[]
  /** Those of the tags that have a page of their own; left out by sources without such pages. */
  topics?: ProfileLink[]
  photo: Photo | null
  /** Address at which the newsroom publishes the story first; empty when that is here. */
  canonical: string
  /** Who has paid for the story; left out where nobody has. */
  sponsor?: Sponsor | undefined
  /** Whose view the story is; left out where it reports. */
  opinion?: Opinion | undefined
  /** The same story in other languages, each at an address of its own; left out where there are none. */
  translations?: Translation[]
  /** Whether it is a live story whose coverage goes on; left out where it isn't, or nobody says so. */
  isLive?: boolean
}

/** Who has paid for a story. `paid` content is the sponsor's own; of a `supported` story the newsroom has had the last word. */
export interface Sponsor {
  kind: 'paid' | 'supported'
  /** Empty when that isn't told. */
  name: string
}

/** Somebody's view. The columnist's name is empty, and the portrait null, where the newsroom gives none. */
export interface Opinion {
  columnist: string
  portrait: Photo | null
}

/** Where a story can be read in another language. */
export interface Translation extends Pick<Summary, 'section' | 'slug'> {
  /** BCP 47 tag. */
  language: string
}

/** A correction as the newsroom worded it. */
export interface Correction {
  /** RFC 3339 with an offset. */
  date: string | null
  text: string
}

/** Who may read a story: everyone, the newsroom's members or subscribers, or whoever has its password. */
export type Access = 'open' | 'locked' | 'protected'

/** A whole story. It never has an empty headline, and an empty body only when it isn't open. */
export interface Article extends Summary {
  /** Of a story that isn't open, the body is what the newsroom lets everyone see, or empty. */
  access: Access
  /** The byline as supplied, such as "By A. Reporter in Geneva"; it wins over `authors`. */
  byline: string
  authors: string[]
  /** Those of the authors that have a page of their own; left out by sources without such pages. */
  authorPages?: ProfileLink[]
  /** Where the story was written: "GENEVA". */
  dateline: string
  body: Block[]
  corrections: Correction[]
  /** The editor's own choice of what to read next, best first. */
  related: Summary[]
  /** The posts of a story that is written as its subject goes on. Its body, if any, is what stands before them. */
  live?: LiveCoverage | undefined
}

/** Every photo of a story in reading order: the lead photo, pictures, galleries. */
export function photosOf({ photo, body }: Pick<Article, 'photo' | 'body'>): Photo[] {
  const inBody = allBlocks(body).flatMap((block) =>
    block.type === 'picture' ? [block.photo] : block.type === 'gallery' ? block.photos : [],
  )
  return photo === null ? inBody : [photo, ...inBody]
}

const noticeableUpdate = 5 * 60_000

/** The time to call "updated": only one that is later than publication by more than five minutes. */
export function noticeableUpdateOf({ published, updated }: Pick<Summary, 'published' | 'updated'>): string | null {
  if (updated === null || published === null) return null
  return Date.parse(updated) - Date.parse(published) > noticeableUpdate ? updated : null
}
