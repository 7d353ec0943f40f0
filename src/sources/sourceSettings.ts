import type { FooterLink, StripForm } from '../model/edition'

/** A section of the masthead, as the newsroom's engineers choose it. */
export interface SectionChoice {
  slug: string
  /** What readers see; empty for the name that the source gives. */
  name: string
}

/** A strip of the front page, as the newsroom's engineers choose it. */
export interface StripChoice {
  /** The slug of its section. */
  section: string
  /** How many stories it has at most; left out, as many as the source gives it. */
  stories?: number | undefined
  /** Left out, the source's choice, or what its photos are good for. */
  form?: StripForm | undefined
}

export const sourceKinds = ['edition', 'wordpress', 'ghost', 'jsonFeed', 'rss', 'ninjs', 'arc', 'guardian'] as const

/** Which back end the reader reads, and where it is. */
export interface SourceSettings {
  kind: (typeof sourceKinds)[number]
  /** Absolute address of the site, feed or list; empty for the edition that comes with the reader. */
  url: string
  /** The key of Ghost's or the Guardian's Content API; empty elsewhere. */
  key: string
  /** The sections of the masthead in their order; without them the source decides. */
  sections?: SectionChoice[]
  /** The strips of the front page in their order; without them the source decides. */
  front?: StripChoice[]
  /** What the newsroom calls itself here, if not what its system says. */
  title?: string
  /** The address of a picture that stands for the title in the masthead. */
  logo?: string
  /** The slugs of the static pages that the footer leads to, in their order; without them the source decides. */
  pages?: string[]
  /** What the footer leads to beside the sections and pages. */
  links?: FooterLink[]
  /** Whether stories are published here first, whatever address the system gives them. */
  isCanonical?: boolean
}

/**
 * Reads the settings out of environment variables. Throws an error that says which variable to change when they don't
 * name a source.
 */
export function sourceSettings(env: Readonly<Record<string, unknown>>): SourceSettings {
  const [named, url, key] = ['VITE_SOURCE', 'VITE_SOURCE_URL', 'VITE_SOURCE_KEY'].map((name) => wordIn(env[name]))
  const kind = sourceKinds.find((kind) => kind === (named || 'edition'))
  if (kind === undefined) throw new Error(`VITE_SOURCE is "${named}": it has to be one of ${sourceKinds.join(', ')}.`)
  if (kind !== 'edition' && !(/^https?:/.test(url ?? '') && URL.canParse(url ?? '')))
    throw new Error(`VITE_SOURCE_URL is "${url}": for ${kind} it has to be an address such as https://news.example.`)
  if (kind === 'ghost' && !/^[0-9a-f]{26}$/i.test(key ?? ''))
    throw new Error(
      'VITE_SOURCE_KEY has to be the Content API key that Ghost shows under Integrations: 26 digits, 0 to 9 and a to f.',
    )
  if (kind === 'guardian' && !/^[\w-]+$/.test(key ?? ''))
    throw new Error('VITE_SOURCE_KEY has to be a key for the Guardian’s Content API, as its Open Platform gives them.')
  return { kind, url: url ?? '', key: key ?? '' }
}

function wordIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
