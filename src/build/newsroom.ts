import * as v from 'valibot'
import { contrast } from '../embed/accent'
import { type SourceSettings, sourceKinds, sourceSettings } from '../sources/sourceSettings'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'))
const address = v.pipe(v.string(), v.url('has to be an address such as https://news.example/'))
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'has to be a colour such as #a4161a'))

/** The colours of paper behind text, as tokens.css has them, and the least contrast of text on it (WCAG 2.2, 1.4.3). */
const papers = { light: '#fdfcfa', dark: '#121316' }
const leastContrast = 4.5

const configSchema = v.strictObject({
  /** Where stories come from; docs/sources.md says what each kind needs. */
  source: v.optional(
    v.strictObject({ kind: v.picklist(sourceKinds), url: v.optional(address), key: v.optional(words) }),
  ),
  /** Where readers find this site: origin and path, such as "https://news.example/". */
  address: v.optional(address),
  /** "here" (the default with an address) or "newsroom": whose address search engines and shared links get. */
  canonical: v.optional(v.picklist(['here', 'newsroom'])),
  /** How the system's own addresses of stories lead to these pages: by the server's redirects, or by pages that move on. */
  oldAddresses: v.optional(v.picklist(['redirects', 'pages', 'none'])),
  /** The name in masthead, footer and titles. */
  title: v.optional(words),
  /** The path or address of a picture that takes the name's place in the masthead, such as "/logo.svg" in `public/`. */
  logo: v.optional(words),
  /** The sections of the masthead and the front, in their order: slugs, or slugs with other names. */
  sections: v.optional(v.array(v.union([words, v.strictObject({ slug: words, name: words })]))),
  /** What the footer leads to beside the sections. */
  links: v.optional(v.array(v.strictObject({ name: words, href: words }))),
  /** The colour of links and kickers, on light and on dark paper. */
  accent: v.optional(v.strictObject({ light: colour, dark: colour })),
  /** The origins that may frame pages; without them everybody may. */
  embedHosts: v.optional(v.array(address)),
  /** Whether pages tell the newsroom's own scripts what is shown (docs/deploy.md). */
  events: v.optional(v.boolean()),
})

/** What a newsroom's engineers write into broadsheet.config.ts; everything may be left out. */
export type NewsroomConfig = v.InferInput<typeof configSchema>

/** Everything that a build depends on beside code and content. */
export interface Newsroom {
  source: SourceSettings
  /** Origin and path of the site, ending in a slash; empty when it isn't set. */
  address: string
  oldAddresses: 'redirects' | 'pages' | 'none'
  accent: { light: string; dark: string } | null
  /** As VITE_EMBED_HOSTS: origins, separated by spaces. */
  embedHosts: string
  hasEvents: boolean
}

/** Gives broadsheet.config.ts its types. */
export function defineNewsroom(config: NewsroomConfig): NewsroomConfig {
  return config
}

/**
 * Checks the configuration and adds the environment's variables (`VITE_...`), which win over it. Throws an error with a line about
 * each thing that is wrong.
 */
export function readNewsroom(config: unknown, env: Readonly<Record<string, string | undefined>>): Newsroom {
  const result = v.safeParse(configSchema, config)
  if (!result.success) {
    throw new Error(result.issues.map((issue) => `${v.getDotPath(issue) ?? 'The file'}: ${issue.message}`).join(' '))
  }
  const { source, canonical, oldAddresses = 'redirects', title, logo, sections, links, accent, ...rest } = result.output
  const opened = sourceSettings({
    VITE_SOURCE: env.VITE_SOURCE || source?.kind,
    VITE_SOURCE_URL: env.VITE_SOURCE_URL || source?.url,
    VITE_SOURCE_KEY: env.VITE_SOURCE_KEY || source?.key,
  })
  const address = env.VITE_SITE_URL || rest.address || ''
  const policy = env.VITE_CANONICAL || canonical || 'here'
  if (policy !== 'here' && policy !== 'newsroom') throw new Error('VITE_CANONICAL has to be "here" or "newsroom".')
  for (const theme of ['light', 'dark'] as const) refusePale(theme, accent?.[theme])
  return {
    source: {
      ...opened,
      ...(sections && {
        sections: sections.map((each) => (typeof each === 'string' ? { slug: each, name: '' } : each)),
      }),
      ...(title && { title }),
      ...(logo && { logo }),
      ...(links && { links }),
      // Editions and wires say themselves which stories are published elsewhere first.
      ...(address !== '' && policy === 'here' && ownsStories[opened.kind] && { isCanonical: true }),
    },
    address: address === '' ? '' : address.replace(/\/*$/, '/'),
    oldAddresses,
    accent: accent ?? null,
    embedHosts: env.VITE_EMBED_HOSTS || (rest.embedHosts ?? []).join(' '),
    hasEvents: env.VITE_EVENTS === undefined ? rest.events === true : env.VITE_EVENTS === 'on',
  }
}

/** The kinds whose stories are all the newsroom's own, at addresses of its system. */
const ownsStories = { edition: false, wordpress: true, ghost: true, jsonFeed: true, ninjs: false }

function refusePale(theme: 'light' | 'dark', accent: string | undefined): void {
  if (accent === undefined) return
  const ratio = contrast(accent, papers[theme])
  if (ratio >= leastContrast) return
  throw new Error(
    `accent.${theme}: ${accent} on ${papers[theme]} has a contrast of ${ratio.toFixed(1)} to 1; text needs ${leastContrast}.`,
  )
}
