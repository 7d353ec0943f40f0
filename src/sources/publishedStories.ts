import type { Article, Summary } from '../model/article'
import type { StaticPage } from '../model/staticPage'

/** A story as a list of everything gives it. */
export interface PublishedStory {
  summary: Summary
  article: Article
  /** The slugs of all sections whose feeds have it. */
  sections: string[]
  /** The addresses at which the newsroom's system itself has it. */
  addresses: string[]
  /** When anything of it last changed in the newsroom's system, in ms since the Unix epoch; 0 where that isn't known. */
  changed: number
}

/** A story that came, but can't be read. */
export interface UnreadableStory {
  id: string
  headline: string
  reason: string
}

/** A page of stories; the pages of a list are numbered from 1. */
export interface PublishedPage {
  stories: PublishedStory[]
  unreadable: UnreadableStory[]
  isLast: boolean
  /** How many stories the system has published; null where it doesn't tell. */
  total: number | null
}

/** Where a story stands, and which version of it that is. */
export interface StoryChange extends Pick<Summary, 'id' | 'section' | 'slug' | 'published'> {
  /** The slugs of all sections whose feeds have it. */
  sections: string[]
  /** When it last changed, in ms since the Unix epoch. */
  changed: number
}

/** What a newsroom has published, month by month. Methods throw as those of `ContentSource` do. */
export interface Archive {
  /** The months, such as "2026-10", in which something was published, newest first. They are those of UTC. */
  months(signal: AbortSignal): Promise<string[]>
  /** The stories of a month in any order, with what a sitemap tells of them; none for a month that has none. */
  inMonth(month: string, signal: AbortSignal): Promise<Summary[]>
}

/** What a system tells of its changes, for servers that ask again and again. Methods throw as those of `ContentSource` do. */
export interface RecentChanges {
  /** The stories that have changed after a time in ms since the Unix epoch, at most a hundred; the last ones with null. */
  changedAfter(time: number | null, signal: AbortSignal): Promise<StoryChange[]>
  /** How many stories are published; null where the system doesn't tell. */
  count(signal: AbortSignal): Promise<number | null>
}

/**
 * Everything that a newsroom has published, whole and many at a time, for builds: a system is asked for what has changed, and
 * not for each story. Methods throw as those of `ContentSource` do.
 */
export interface PublishedStories extends Archive, RecentChanges {
  /** How many stories a page of a section's feed has. */
  feedLength: number
  /** What the sections of all stories depend on; once it is another, no story is where it was. */
  sectionRules(signal: AbortSignal): Promise<string>
  /** The stories, the last changed first. */
  changes(page: number, signal: AbortSignal): Promise<PublishedPage>
  /** All static pages, whole. */
  staticPages(signal: AbortSignal): Promise<StaticPage[]>
  /** The system's own addresses of what is no story and no static page, such as sections, each with the path that has it here. */
  addresses(signal: AbortSignal): Promise<[path: string, address: string][]>
  /** The ids of all stories. */
  ids(page: number, signal: AbortSignal): Promise<{ ids: string[]; isLast: boolean }>
  /** The stories with some ids, at most `atOnce` of them. */
  withIds(ids: string[], signal: AbortSignal): Promise<PublishedPage>
}

/** How many whole stories are asked for at once. */
export const atOnce = 50
/** How many ids are. */
export const idsAtOnce = 100
