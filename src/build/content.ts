import type { StoryDoubts } from '../export/storyDoubts'
import type { ContentSource } from '../sources/contentSource'
import type { Archive } from '../sources/publishedStories'
import type { SourceSettings } from '../sources/sourceSettings'
import type { BuildClient } from './buildClient'
import type { DrawnFile } from './drawPages'
import type { Move } from './oldAddresses'
import type { BuildRecord } from './record'
import type { Loss } from './siteReading'
import type { StoredReading } from './storedSource'
import type { Inputs } from './trackInputs'

/** What the pages of a site are made from: an edition in a folder, or what was read from a newsroom's system. */
export interface Content {
  /** Answers for the pages, without asking anybody. */
  source: ContentSource
  /** Everything that is published, which may be more than there are pages of. */
  archive: Archive
  /** The paths of all pages, without the base path. */
  paths: string[]
  /** How many pages of each section's feed are known. */
  feedPages: number
  /** The system's own addresses, which have to lead here. */
  moves: Move[]
  /** The stories that could not be read. */
  losses: Loss[]
  /** Sentences about the newsroom's static pages that the site lacks. */
  pagesLeftOut: string[]
  /** What readers miss of the stories that were read in this build. */
  doubts: StoryDoubts[]
  /** The folder of the edition; empty for what was read. */
  edition: string
  /** What was read, but for the stories; null for an edition. */
  reading: Omit<StoredReading, 'stories'> | null
  /** The story that the page at a path shows, for the worker that draws it. */
  storyAt(path: string): DrawnFile['story']
  /** Whether all that something was made from in the last build is as it was. */
  isFresh(inputs: Inputs): Promise<boolean>
  /** Keeps in the new site, and in its record, what the next build compares with. */
  keep(next: string, record: BuildRecord): Promise<void>
}

export interface ContentSettings {
  source: SourceSettings
  /** What the newsroom's system is asked with. */
  client: BuildClient
  basePath: string
  /** The folder of the edition to build, null for the sample. */
  folder: string | null
  /** How many pages of each section are read from a source that has to be asked; null for all that can be had. */
  most: number | null
  /** The paths of the stories that have changed, where that is known; null to find out. */
  only: string[] | null
  last: string
  next: string
}
