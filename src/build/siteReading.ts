import * as v from 'valibot'
import { withLinks } from '../export/ownLinks'
import type { StoryDoubts } from '../export/storyDoubts'
import type { Article, Summary } from '../model/article'
import type { Edition, FeedPage, FrontBlock, ProfileFeed } from '../model/edition'
import type { ListedProfile, ProfileLink } from '../model/profile'
import type { StaticPage } from '../model/staticPage'
import { articleSchema, staticPageSchema } from '../reader/library/articleSchema'

/** A story as a build keeps it, from one build to the next. */
export interface ReadStory {
  /** What its section's feed says of it. */
  summary: Summary
  /** The whole story (`Article`), as JSON: most builds need few of them. */
  text: string
  /** The slugs of the sections whose feeds have it, where it was not read from these. */
  sections: string[]
  /** The addresses at which the newsroom's system has it. */
  addresses: string[]
  /** Its authors who have a page. */
  authorPages: ProfileLink[]
  /** When it last changed in the newsroom's system, in ms since the Unix epoch; 0 where that isn't known. */
  changed: number
}

/** A topic or an author, and the pages of their feed by the cursor that they are asked for with. */
export interface ReadProfile extends ListedProfile {
  pages: Map<string | null, ProfileFeed>
}

/** A story that could not be read, or drawn. */
export interface Loss {
  path: string
  headline: string
  reason: string
  /** Whether the version of the last build is shown in its place. */
  isKept: boolean
}

/** Everything that a build has read from a newsroom's system. */
export interface SiteReading {
  edition: Edition
  front: FrontBlock[]
  /** The pages of each section's feed by the cursor that they are asked for with, by the section's slug. */
  feeds: Map<string, Map<string | null, FeedPage>>
  /** By path, without the base path. */
  stories: Map<string, ReadStory>
  profiles: ReadProfile[]
  /** The static pages (`StaticPage`), as JSON, by slug. */
  staticPages: Map<string, string>
  /** Sentences about the static pages that the site lacks. */
  pagesLeftOut: string[]
  losses: Loss[]
  /** What readers miss of the stories that were read in this build. */
  doubts: StoryDoubts[]
}

/** Parses a static page as `articleIn` does a story. */
export function staticPageIn(text: string, linked = (href: string) => href): StaticPage | null {
  return parsedIn(staticPageSchema, text, linked)
}

/** Parses a whole story from its JSON and leads its links through `linked`. Returns null if it is no story. */
export function articleIn(text: string, linked = (href: string) => href): Article | null {
  return parsedIn(articleSchema, text, linked)
}

function parsedIn<Document>(
  schema: v.GenericSchema<unknown, Document>,
  text: string,
  linked: (href: string) => string,
): Document | null {
  const withLinked = v.transform((value: unknown) => withLinks(value, linked))
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), withLinked, schema), text)
  return result.success ? result.output : null
}
