import * as v from 'valibot'
import { stripForms } from '../model/edition'
import { type SourceSettings, sourceKinds, sourceSettings } from '../sources/sourceSettings'
import { type Look, paleness } from './look'

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'))
const address = v.pipe(v.string(), v.url('has to be an address such as https://news.example/'))
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'has to be a colour such as #a4161a'))

const themed = v.strictObject({ light: colour, dark: colour })
const family = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^[\p{L}\p{N} ,'"_-]+$/u, 'has to be a list of faces such as "Lora", Georgia, serif'),
)
const face = v.strictObject({ family, file: v.optional(v.pipe(v.string(), v.regex(/^[^\s"<>\\]+$/))) })

const mostStories = 12
const strip = v.strictObject({
  section: words,
  stories: v.optional(
    v.pipe(
      v.number(),
      v.integer('has to be a whole number'),
      v.minValue(1, 'has to be at least 1'),
      v.maxValue(mostStories, `has to be at most ${mostStories}`),
    ),
  ),
  form: v.optional(v.picklist(stripForms)),
})

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
  /**
   * The path or address of a picture that takes the name's place in the masthead, such as "/logo.svg" in `public/`; false for
   * the name alone. Left out, the newsroom's system is asked for one.
   */
  logo: v.optional(v.union([words, v.literal(false)])),
  /** A square picture in `public/`, such as "/quay.png"; false for the icons in `public/icons/`. Left out as with `logo`. */
  icon: v.optional(v.union([words, v.literal(false)])),
  /** The sections of the masthead and the front, in their order: slugs, or slugs with other names. */
  sections: v.optional(v.array(v.union([words, v.strictObject({ slug: words, name: words })]))),
  /** The strips of the front page below the top stories, in their order: sections, or sections with how many stories and a form. */
  front: v.optional(
    v.pipe(
      v.array(
        v.union([
          v.pipe(
            words,
            v.transform((section): v.InferOutput<typeof strip> => ({ section })),
          ),
          strip,
        ]),
      ),
      v.check(
        (strips) => new Set(strips.map(({ section }) => section)).size === strips.length,
        'names a section twice',
      ),
    ),
  ),
  /** The static pages that the footer leads to, in their order, by slug; the others keep their addresses. */
  pages: v.optional(v.array(words)),
  /** What the footer leads to beside the sections and pages. */
  links: v.optional(v.array(v.strictObject({ name: words, href: words }))),
  /** The colour of links and kickers, on light and on dark paper. */
  accent: v.optional(themed),
  /** The colour of the mark on each section's rule, by slug, on light and on dark paper. */
  sectionColours: v.optional(v.record(v.pipe(v.string(), v.regex(/^[^\s"'<>\\]+$/)), themed), {}),
  /** Faces of the newsroom's own: for text and headlines, and for the interface. */
  faces: v.optional(v.strictObject({ text: v.optional(face), ui: v.optional(face) }), {}),
  /** The origins that may frame pages; without them everybody may. */
  embedHosts: v.optional(v.array(address)),
  /** The hosts whose graphics load with the page, such as "datawrapper.dwcdn.net"; others wait until the reader asks. */
  graphicHosts: v.optional(
    v.array(v.pipe(v.string(), v.regex(/^[\w.-]+(?::\d+)?$/, 'has to be a host such as datawrapper.dwcdn.net'))),
  ),
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
  look: Look
  /** As in the configuration. */
  logo: string | false | undefined
  icon: string | false | undefined
  /** As VITE_EMBED_HOSTS: origins, separated by spaces. */
  embedHosts: string
  /** Hosts, separated by spaces. */
  graphicHosts: string
  hasEvents: boolean
}

/** The path that the site is served under, ending in a slash: "/news/" of https://portal.example/news/. */
export function basePathOf({ address }: Pick<Newsroom, 'address'>): string {
  return address === '' ? '/' : new URL(address).pathname
}

/** Returns the configuration as it is: with it, editors complete broadsheet.config.ts and check its types. */
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
  const {
    source,
    canonical,
    oldAddresses = 'redirects',
    title,
    logo,
    sections,
    front,
    pages,
    links,
    accent,
    sectionColours,
    faces,
    ...rest
  } = result.output
  const opened = sourceSettings({
    VITE_SOURCE: env.VITE_SOURCE || source?.kind,
    VITE_SOURCE_URL: env.VITE_SOURCE_URL || source?.url,
    VITE_SOURCE_KEY: env.VITE_SOURCE_KEY || source?.key,
  })
  const address = env.VITE_SITE_URL || rest.address || ''
  if (address !== '' && !(/^https?:/.test(address) && URL.canParse(address)))
    throw new Error(`VITE_SITE_URL is "${address}": it has to be an address such as https://news.example/.`)
  const policy = env.VITE_CANONICAL || canonical || 'here'
  if (policy !== 'here' && policy !== 'newsroom') throw new Error('VITE_CANONICAL has to be "here" or "newsroom".')
  const pale = [
    ...(accent ? paleness('accent', accent, 4.5) : []),
    ...Object.entries(sectionColours).flatMap(([slug, mark]) => paleness(`sectionColours.${slug}`, mark, 3)),
  ]
  if (pale.length > 0) throw new Error(pale.join(' '))
  return {
    source: {
      ...opened,
      ...(sections && {
        sections: sections.map((each) => (typeof each === 'string' ? { slug: each, name: '' } : each)),
      }),
      ...(front && { front }),
      ...(title && { title }),
      ...(logo && { logo }),
      ...(pages && { pages }),
      ...(links && { links }),
      // Editions and wires say themselves which stories are published elsewhere first.
      ...(address !== '' && policy === 'here' && !others.includes(opened.kind) && { isCanonical: true }),
    },
    address: address === '' ? '' : address.replace(/\/*$/, '/'),
    oldAddresses,
    look: { accent: accent ?? null, sectionColours, faces },
    logo,
    icon: rest.icon,
    embedHosts: env.VITE_EMBED_HOSTS || (rest.embedHosts ?? []).join(' '),
    graphicHosts: env.VITE_GRAPHIC_HOSTS || (rest.graphicHosts ?? []).join(' '),
    hasEvents: env.VITE_EVENTS === undefined ? rest.events === true : env.VITE_EVENTS === 'on',
  }
}

/** The kinds that also hold stories of others, or whose addresses are not the newsroom's to choose. */
const others = ['edition', 'ninjs', 'guardian']
