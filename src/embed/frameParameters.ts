import { type Accent, parseAccent } from './accent'
import { type Theme, themes } from './messages'

/** What a portal can ask of a frame, in the query of its address. Other parameters are ignored. */
export interface FrameParameters {
  theme: Theme
  /** The portal's own colour, in the one scheme in which it can be read. */
  accent: Accent | null
  density: 'regular' | 'compact'
  face: 'serif' | 'sans' | 'system'
  /** BCP 47 tag of the interface's words; null means the edition's. */
  language: string | null
  /** Where a link to another page of the reader opens: in the frame, in a new tab, or in the whole window. */
  links: 'frame' | 'blank' | 'top'
  /** Whether a move within the frame adds an entry to the portal's history. */
  history: 'none' | 'push'
  /** How many stories of a section. */
  limit: number
  layout: 'list' | 'grid' | 'headlines'
  view: 'article' | 'card'
  /** The portal's origin, if it is one of those that may learn what is read. */
  origin: string | null
}

export const defaults: FrameParameters = {
  theme: 'auto',
  accent: null,
  density: 'regular',
  face: 'serif',
  language: null,
  links: 'frame',
  history: 'none',
  limit: 6,
  layout: 'list',
  view: 'article',
  origin: null,
}

export const mostStories = 20

/** What the newsroom allows: the interface's languages (BCP 47), and the origins of portals that may learn what is read. */
export interface Allowed {
  languages: readonly string[]
  origins: readonly string[]
}

/**
 * Parses the query string of a frame's address. A value that is empty, given twice or not on its list is replaced by the default,
 * so no text of the portal's ever gets into the page.
 */
export function parseFrameParameters(query: string, allowed: Allowed): FrameParameters {
  const asked = new URLSearchParams(query)
  const value = (name: string) => {
    const [only = '', ...others] = asked.getAll(name)
    return others.length > 0 ? '' : only
  }
  const limit = /^\d{1,2}$/.test(value('limit')) ? Number(value('limit')) : 0
  return {
    theme: oneOf(themes, value('theme')) ?? defaults.theme,
    accent: parseAccent(value('accent')),
    density: oneOf(['regular', 'compact'], value('density')) ?? defaults.density,
    face: oneOf(['serif', 'sans', 'system'], value('face')) ?? defaults.face,
    language: supportedLanguage(value('language'), allowed.languages),
    links: oneOf(['frame', 'blank', 'top'], value('links')) ?? defaults.links,
    history: oneOf(['none', 'push'], value('history')) ?? defaults.history,
    limit: limit >= 1 && limit <= mostStories ? limit : defaults.limit,
    layout: oneOf(['list', 'grid', 'headlines'], value('layout')) ?? defaults.layout,
    view: oneOf(['article', 'card'], value('view')) ?? defaults.view,
    origin: oneOf(allowed.origins, value('origin')) ?? defaults.origin,
  }
}

/** Parses a list of origins, separated by spaces or commas (VITE_EMBED_HOSTS). Anything that is no origin is left out. */
export function parseOrigins(setting: unknown): string[] {
  if (typeof setting !== 'string') return []
  return setting
    .split(/[\s,]+/)
    .filter((word) => URL.canParse(word) && new URL(word).origin === word && !word.includes('*'))
}

function oneOf<const Value extends string>(list: readonly Value[], asked: string): Value | null {
  return list.find((value) => value === asked) ?? null
}

/** Returns the language tag that was asked for, in canonical form, if the interface has that language; else null. */
function supportedLanguage(asked: string, languages: readonly string[]): string | null {
  // No more of BCP 47 than a language and a region.
  if (!/^[a-z]{2,3}(-[a-z]{2}|-\d{3})?$/i.test(asked)) return null
  return languages.includes(asked.toLowerCase().split('-')[0] ?? '')
    ? (Intl.getCanonicalLocales(asked)[0] ?? null)
    : null
}
