import type { Article, Summary } from '../../model/article'
import type { Block } from '../../model/body'
import type { Section } from '../../model/edition'
import type { ProfileLink } from '../../model/profile'
import { mediaAddress } from '../address'
import { languageByLetters } from '../languageByLetters'
import { leadApart } from '../leadPhoto'
import { tellPart, tellUnder } from '../leftOut'
import { lineIn, paragraphIn } from '../loosePlainText'
import { firstWords } from '../plainLine'
import { shortHash } from '../shortHash'
import { slugIn } from '../slug'
import { ninjsBody } from './body'
import { type Concept, type Item, itemIn } from './item'
import { ninjsPicture, type StoryPicture } from './photo'
import { type Credits, readableParts, saidOnce } from './saidOnce'
import { headlineOf, wordsFor } from './wordings'

/** A text item as a story, whether it may be shown or not. */
export interface Story {
  summary: Summary
  section: Section
  /** Stands for the item in addresses, whatever becomes of its headline and section. */
  hash: string
  /** When the item was last changed and, failing that, its version, to tell the newest of several. */
  changed: [number, number]
  /** Whether the story may be shown at a time, in ms since 1970, and if not, why. */
  statusAt(now: number): 'shown' | 'withdrawn' | 'embargoed' | 'expired'
  /** Its authors who are named by a code. */
  authors: ProfileLink[]
  /** Whether there is anything to read. */
  isWhole: boolean
  /** Ids of stories that the newsroom put beside this one. */
  besides: string[]
  body(): Block[]
  article(related: Summary[]): Article
}

/**
 * The story in an item, or null for one of another kind than text: pictures and recordings are shown with the stories
 * that they are associated with. Takes the item, the address of the document that it stood in, and the section of
 * stories that name none.
 */
export function ninjsStory(item: Item, base: string, otherwise: Section): Story | null {
  const headline = headlineOf(item.headlines) || openingWords(item)
  const hasWords = item.bodies.some(({ value }) => value !== '')
  const id = item.id || headline
  if (id === '' || !isText(item, headline !== '' || hasWords)) return null

  const hash = shortHash(id)
  const section = sectionOf(item) ?? otherwise
  const beside = besideIn(item, base)
  const standfirst = wordsFor(standfirstRoles, item.descriptions)
  const summary: Summary = {
    id,
    section: section.slug,
    slug: ownSlug(item) || `${slugIn(headline) || 'story'}-${hash}`,
    headline,
    kicker: lineIn(wordsFor(kickerRoles, item.headlines)),
    standfirst,
    published: item.published,
    updated: item.versionCreated,
    language: item.language || languageByLetters(`${headline} ${standfirst}`),
    tags: tagsOf(item),
    topics: coded([...item.subjects, ...item.people].filter(({ rel }) => rel !== 'mentions')),
    photo: beside.pictures[0]?.photo ?? null,
    canonical: canonicalOf(item, base),
  }
  let read: Block[] | null = null
  function body(): Block[] {
    read ??= tellUnder(summary, () => {
      for (const type of beside.unknown) tellPart(`associated item of ${type === '' ? 'no type' : `the type ${type}`}`)
      return ninjsBody(item, headline, beside, base)
    })
    return read
  }
  return {
    summary,
    section,
    hash,
    changed: [Date.parse(item.versionCreated ?? item.published ?? '') || 0, item.version || 0],
    statusAt: (now) => statusOf(item, now),
    authors: creditsOf(item).authorPages ?? [],
    isWhole: headline !== '' && (hasWords || standfirst !== ''),
    besides: [...beside.texts, item.evolvedFrom].filter((other) => other !== '' && other !== id),
    body,
    article(related) {
      const parts = readableParts(standfirst, body())
      const lead = leadApart(summary.photo, parts.body)
      return {
        ...summary,
        photo: lead.photo,
        ...saidOnce(creditsOf(item), { ...parts, body: lead.body }),
        access: 'open',
        corrections: [],
        related,
      }
    },
  }
}

const headlineLength = 80

/** What a story without a headline is called by: its first words. */
function openingWords({ bodies, descriptions }: Item): string {
  const first = bodies.find(({ value }) => value !== '')?.value ?? wordsFor(standfirstRoles, descriptions)
  return firstWords(paragraphIn(first.slice(0, 20 * headlineLength)), headlineLength)
}

function isText({ type, isEvent }: Item, hasText: boolean): boolean {
  // Agencies send a text with its photos as a composite, and call it "story" or "article"; a composite without words is a list.
  return type === 'text' || (hasText && !otherTypes.test(type) && !(type === '' && isEvent))
}

const pictureTypes = /^(?:picture|graphic|animation|image|photo)$/
const otherTypes = /^(?:audio|video|picture|graphic|animation|image|photo|event|planning|component|package|collection)$/

/** Whether an item is shown as a picture: by its type or, where it names none, by its files. */
function isPicture({ type, renditions, bodies }: Item): boolean {
  return (
    pictureTypes.test(type) ||
    (type === '' && bodies.length === 0 && renditions.some((file) => file.type.startsWith('image/')))
  )
}

const withdrawn = /^(?:stat:)?(?:withheld|cancell?ed|killed|recalled|spiked|unpublished)$/

function statusOf({ status, embargoes, expires }: Item, now: number): ReturnType<Story['statusAt']> {
  if (withdrawn.test(status)) return 'withdrawn'
  if (embargoes.some((until) => until === null || Date.parse(until) > now)) return 'embargoed'
  return expires !== null && Date.parse(expires) <= now ? 'expired' : 'shown'
}

const standfirstRoles = ['summary', 'text', 'abstract', 'standfirst', 'lead', '']
const kickerRoles = ['kicker', 'label', 'overline', 'eyebrow', 'vignette']

/** Where a section is meant, a service or a subject of such a scheme says so; else the first subject has to do. */
function sectionOf({ services, subjects }: Item): Section | null {
  const classed = subjects.filter(({ rel, scheme, uri }) => /section|categor/i.test(`${rel} ${scheme} ${uri}`))
  for (const { name } of [...services, ...classed, ...subjects]) {
    const slug = slugIn(name)
    if (slug !== '' && name.length <= longestSectionName) return { name: lineIn(name), slug }
  }
  return null
}

const longestSectionName = 60

function ownSlug({ alternativeIds }: Item): string {
  return slugIn(alternativeIds.find(({ role }) => role === 'slug')?.value ?? '')
}

/** Only what is said to be a page: a uri names the item, and need not lead to one. */
function canonicalOf({ alternativeIds }: Item, base: string): string {
  const page = alternativeIds.find(({ role }) => ['canonical', 'url', 'weburl', 'webcanonical'].includes(role))
  return mediaAddress(page?.value ?? '', base) ?? ''
}

const mostTags = 30

function tagsOf({ keywords, subjects, people, concepts }: Item): string[] {
  const about = [...subjects, ...people, ...concepts].filter(({ rel }) => rel !== 'mentions').map(({ name }) => name)
  const names = [...keywords, ...about].map(lineIn).filter((name) => name !== '')
  return [...new Set(names)].slice(0, mostTags)
}

/** The subjects and people that are named by a code or a URI: a bare word may mean something else in the next item. */
function coded(concepts: Concept[]): ProfileLink[] {
  const links = concepts
    .filter(({ uri, code }) => uri !== '' || code !== '')
    .map(({ name }) => ({ name: lineIn(name), slug: slugIn(name) }))
    .filter(({ name, slug }) => name !== '' && slug !== '')
  return [...new Map(links.map((link) => [link.slug, link])).values()].slice(0, mostTags)
}

function creditsOf({ byline, authors, people, located }: Item): Credits {
  // People are whom the story is about, unless it says that they wrote it.
  const wrote = ({ rel, role }: Concept) => /^(?:author|writer|creator|byline|by|reporter)$/i.test(rel || role)
  const writers = [...authors.filter(({ role }) => !/photo|editor/i.test(role)), ...people.filter(wrote)]
  const names = writers.map(({ name }) => lineIn(name)).filter((name) => name !== '')
  return {
    byline: lineIn(byline),
    authors: [...new Set(names)],
    authorPages: coded(writers),
    dateline: lineIn(located),
  }
}

/** An item that has expired is no longer of interest by itself (IPTC, nar:expires): what shows the story stays with it. */
function isShownBeside(item: Item, now: number): boolean {
  const status = statusOf(item, now)
  return status === 'shown' || (status === 'expired' && !isText(item, true))
}

/** The items that stand beside one, those of a package among them one by one. */
function associatedWith(item: Item): Item[] {
  return item.associations
    .flatMap((association) => itemIn(association) ?? [])
    .flatMap((other) => (other.type === 'composite' ? associatedWith(other) : [other]))
}

const leadNames = ['mainpic', 'featuremedia', 'main']

const shownTypes = /^(?:audio|video|text)$/

interface Beside {
  pictures: StoryPicture[]
  recordings: Item[]
  /** Ids. */
  texts: string[]
  /** Types of items that can't be shown. */
  unknown: string[]
}

/** What a story is associated with, the lead photo first among the pictures. */
function besideIn(item: Item, base: string): Beside {
  const now = Date.now()
  const others = associatedWith(item).filter((other) => isShownBeside(other, now))
  const pictures = others.filter(isPicture).flatMap((other) => ninjsPicture(other, base) ?? [])
  const lead = leadNames.flatMap((name) => pictures.find((picture) => picture.name === name) ?? [])[0] ?? pictures[0]
  const unknown = others.filter((other) => !isPicture(other) && !shownTypes.test(other.type))
  return {
    pictures: lead === undefined ? [] : [lead, ...pictures.filter((picture) => picture !== lead)],
    recordings: others.filter(({ type }) => type === 'audio' || type === 'video'),
    texts: others.filter(({ type }) => type === 'text').map(({ id }) => id),
    unknown: unknown.map(({ type }) => type),
  }
}
