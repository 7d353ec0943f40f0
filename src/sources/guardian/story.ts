import type { Article, Summary } from '../../model/article'
import type { Block } from '../../model/body'
import { ReadError } from '../../model/readError'
import { blocksIn, textIn } from '../html/html'
import { inOneLine } from '../html/text'
import { parseLanguage } from '../languageTag'
import { linkBlock } from '../linkBlock'
import { liveParts } from '../liveParts'
import { lineIn } from '../loosePlainText'
import { sayOnce } from '../opening'
import { pageAddress } from '../pageAddress'
import { parseInstant } from '../parseInstant'
import { headlineIn } from '../plainLine'
import type { GuardianContent } from './answers'
import { guardianLive, isLiveNow } from './live'
import { mainPhoto, thumbnail } from './photo'
import { authorLinks, topicLinks } from './profiles'

/** Where relative addresses lead. */
const site = 'https://www.theguardian.com/'
const zone = 'Europe/London'

/** What a card shows of an item. Its slug is the path of its id without the section; "~" stands for "/". */
export function guardianSummary(content: GuardianContent): Summary {
  const { id, sectionId, fields, tags } = content
  return {
    id,
    section: sectionId,
    slug: slugOf(id, sectionId),
    headline: headlineIn(textIn(fields.headline) || textIn(content.webTitle).replace(/ \| [^|]+$/, '')),
    kicker: '',
    standfirst: textIn(fields.trailText || fields.standfirst),
    published: parseInstant(content.webPublicationDate, zone),
    updated: parseInstant(fields.lastModified, zone),
    language: parseLanguage(fields.lang),
    tags: namesOf(tags, 'keyword'),
    topics: topicLinks(content),
    photo: mainPhoto(content, site) ?? thumbnail(content, site),
    canonical: pageAddress(content.webUrl, site),
    ...paidBy(tags),
    ...(isLiveNow(content) && { isLive: true }),
  }
}

/** A whole item. Throws a `ReadError` when nothing of it can be read. */
export function guardianArticle(content: GuardianContent): Article {
  const summary = guardianSummary(content)
  const address = summary.canonical || site
  const live = guardianLive(content, address)
  const html = content.blocks.body.map(({ bodyHtml }) => bodyHtml).join('\n') || content.fields.body
  const lead = leadOf(content, address)
  const body = live === null ? blocksOr([...lead.body, ...blocksIn(html, address)], summary.canonical) : []
  if (body.length === 0 && live === null) throw new ReadError('unreadable', `The item ${content.id} is empty`)
  return {
    ...summary,
    photo: lead.photo,
    access: 'open',
    byline: inOneLine(textIn(content.fields.byline)),
    authors: namesOf(content.tags, 'contributor'),
    authorPages: authorLinks(content),
    dateline: '',
    body,
    ...(live === null && sayOnce(summary.headline, { ...summary, photo: lead.photo, body })),
    corrections: [],
    related: [],
    ...(live && liveParts(live, summary)),
  }
}

/**
 * What stands above the text: the main photo, or what the main block holds where no photo is told apart, such as a film. The thumbnail
 * of a card isn't shown there, as nobody says who took it.
 */
function leadOf(content: GuardianContent, address: string): Pick<Article, 'photo' | 'body'> {
  const photo = mainPhoto(content, site)
  if (photo !== null) return { photo, body: [] }
  const body = blocksIn(content.blocks.main.bodyHtml || content.fields.main, address)
  const [first, ...rest] = body
  return first?.type === 'picture' ? { photo: first.photo, body: rest } : { photo: null, body }
}

/** Where there is nothing that can be shown here, as of a gallery or an interactive, a link to its page. */
function blocksOr(blocks: Block[], canonical: string): Block[] {
  return blocks.length > 0 || canonical === '' ? blocks : [linkBlock(canonical)]
}

function paidBy(tags: GuardianContent['tags']): Pick<Summary, 'sponsor'> {
  const [name] = namesOf(tags, 'paid-content')
  return name === undefined ? {} : { sponsor: { kind: 'paid', name } }
}

function namesOf(tags: GuardianContent['tags'], kind: string): string[] {
  const names = tags.filter(({ type }) => type === kind).map(({ webTitle }) => lineIn(webTitle))
  return [...new Set(names)].filter((name) => name !== '')
}

/** Ids of a section begin with its name, but for some that moved: those keep all of it behind a "~". */
function slugOf(id: string, section: string): string {
  const rest = id.startsWith(`${section}/`) ? id.slice(section.length + 1) : `~${id}`
  return rest.replaceAll('/', '~')
}

/** The id of an item, out of its place in the reader. */
export function idOf(section: string, slug: string): string {
  const path = slug.replaceAll('~', '/')
  return path.startsWith('/') ? path.slice(1) : `${section}/${path}`
}
