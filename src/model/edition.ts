import type { Summary } from './article'
import type { Profile } from './profile'
import type { StaticPageName } from './staticPage'

export interface Section {
  name: string
  slug: string
}

/** A page of the newsroom's that the footer leads to, such as its imprint. */
export interface FooterLink {
  name: string
  /** A path of this site, or an address. */
  href: string
}

/** What a newsroom publishes under one title. */
export interface Edition {
  title: string
  /** BCP 47 tag; it chooses the interface's language as well. */
  language: string
  /** IANA name of the newsroom's zone, such as "Europe/Warsaw". */
  timeZone: string
  /** The sections of the masthead, in its order. */
  sections: Section[]
  /** Sections that have pages but no place in the masthead. */
  otherSections?: Section[]
  /** The address of a picture that stands for the title in the masthead. */
  logo?: string
  links?: FooterLink[]
  /** The static pages that the footer leads to, in its order. */
  pages?: StaticPageName[]
  /** Static pages that have addresses but no place in the footer. */
  otherPages?: StaticPageName[]
  /** False where the source can search, but not in this edition. */
  isSearchable?: boolean
}

/**
 * How a strip of the front page is laid out: cards in a row; a lead beside lines; a lead's chart beside lines; a photo across
 * the page over lines; words alone, a large headline beside columns.
 */
export const stripForms = ['cards', 'lead', 'figure', 'wide', 'words'] as const
export type StripForm = (typeof stripForms)[number]

/**
 * One block of the front page: the top stories (no section), or a strip of one section. Lead first. A strip without a form
 * gets the one that its photos are good for.
 */
export interface FrontBlock {
  section: string | null
  stories: Summary[]
  form?: StripForm | undefined
}

/** One page of a section's feed, newest first. Cursors are opaque: only the source that gave one can read it. */
export interface FeedPage {
  stories: Summary[]
  next: string | null
  previous: string | null
}

/** One page of a topic's or an author's feed, with what is known of them. */
export interface ProfileFeed extends FeedPage {
  profile: Profile
}

/** Returns every section of an edition that has pages, those of the masthead first. */
export function allSections({ sections, otherSections = [] }: Edition): Section[] {
  return [...sections, ...otherSections]
}

/** Returns every static page of an edition, those of the footer first. */
export function allPages({ pages = [], otherPages = [] }: Edition): StaticPageName[] {
  return [...pages, ...otherPages]
}

/** The section with that slug, or one that is named by its slug where the edition doesn't know it. */
export function sectionOf(edition: Edition | undefined, slug: string): Section {
  const sections = edition === undefined ? [] : allSections(edition)
  return sections.find((section) => section.slug === slug) ?? { name: slug, slug }
}

/** Whether readers can search. They can try until the edition is known. */
export function canSearch(edition: Edition | undefined): boolean {
  return edition?.isSearchable !== false
}
