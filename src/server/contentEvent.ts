/** What happened in the newsroom's system. Strings are empty where the system doesn't say. */
export type ContentEvent =
  | { kind: 'changed' | 'removed'; story: EventStory }
  /** Something that every page shows: the title, the sections. */
  | { kind: 'edition' }

export interface EventStory {
  id: string
  section: string
  slug: string
  /** The slugs of further sections that list it. */
  sections: string[]
  /** When the version was saved that is public now (RFC 3339); empty where that isn't known. */
  updated: string
}
