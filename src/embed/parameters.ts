import { type Accent, accentOf } from './accent'
import { type Theme, themes } from './messages'

/** What a portal may ask of a frame, in the query of its address. Nothing else in it is looked at. */
export interface Parameters {
  theme: Theme
  /** The portal's own colour, in the one scheme in which it can be read. */
  accent: Accent | null
  density: 'regular' | 'compact'
  face: 'serif' | 'sans' | 'system'
  /** BCP 47 tag of the interface's words; null means the edition's. */
  language: string | null
  /** Where a link to another of our pages leads: on in the frame, to a new tab, or to the whole window. */
  links: 'frame' | 'blank' | 'top'
  /** Whether moves within the frame make entries in the portal's history. */
  history: 'none' | 'push'
  /** How many stories of a section. */
  limit: number
  layout: 'list' | 'grid' | 'headlines'
  view: 'article' | 'card'
  /** The portal's origin, if it is one of those that are told what is read. */
  origin: string | null
}

export const defaults: Parameters = {
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

/** What a newspaper allows: the languages that it has words in (BCP 47), and the portals' origins that are told more. */
export interface Allowed {
  languages: readonly string[]
  origins: readonly string[]
}

/**
 * Reads the parameters out of a query string. What is unknown, empty, named twice or not on its list is as if it weren't
 * there: nothing of the string itself ever gets into the page.
 */
export function parametersOf(query: string, allowed: Allowed): Parameters {
  const asked = new URLSearchParams(query)
  const value = (name: string) => {
    const [only = '', ...others] = asked.getAll(name)
    return others.length > 0 ? '' : only
  }
  const limit = /^\d{1,2}$/.test(value('limit')) ? Number(value('limit')) : 0
  return {
    theme: oneOf(themes, value('theme')) ?? defaults.theme,
    accent: accentOf(value('accent')),
    density: oneOf(['regular', 'compact'], value('density')) ?? defaults.density,
    face: oneOf(['serif', 'sans', 'system'], value('face')) ?? defaults.face,
    language: spokenAs(value('language'), allowed.languages),
    links: oneOf(['frame', 'blank', 'top'], value('links')) ?? defaults.links,
    history: oneOf(['none', 'push'], value('history')) ?? defaults.history,
    limit: limit >= 1 && limit <= mostStories ? limit : defaults.limit,
    layout: oneOf(['list', 'grid', 'headlines'], value('layout')) ?? defaults.layout,
    view: oneOf(['article', 'card'], value('view')) ?? defaults.view,
    origin: oneOf(allowed.origins, value('origin')) ?? defaults.origin,
  }
}

/** The origins in a setting of several, separated by spaces or commas (as VITE_EMBED_HOSTS). What is no origin is left out. */
export function originsIn(setting: unknown): string[] {
  if (typeof setting !== 'string') return []
  return setting
    .split(/[\s,]+/)
    .filter((word) => URL.canParse(word) && new URL(word).origin === word && !word.includes('*'))
}

function oneOf<const Value extends string>(list: readonly Value[], asked: string): Value | null {
  return list.find((value) => value === asked) ?? null
}

/** A language with its region, as asked for, if there are words in that language. */
function spokenAs(asked: string, languages: readonly string[]): string | null {
  // No more of BCP 47 than a language and a region.
  if (!/^[a-z]{2,3}(-[a-z]{2}|-\d{3})?$/i.test(asked)) return null
  return languages.includes(asked.toLowerCase().split('-')[0] ?? '')
    ? (Intl.getCanonicalLocales(asked)[0] ?? null)
    : null
}
