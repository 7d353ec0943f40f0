import type { Article, Summary } from '../../model/article'
import type { Block } from '../../model/body'
import type { Photo } from '../../model/photo'
import { ReadError } from '../../model/readError'
import { mediaAddress } from '../address'
import { blocksIn, textIn } from '../html/html'
import { inOneLine } from '../html/text'
import { parseLanguage } from '../languageTag'
import { linkBlock } from '../linkBlock'
import { liveParts } from '../liveParts'
import { lineIn, paragraphIn } from '../loosePlainText'
import { newPhoto } from '../newPhoto'
import { sayOnce } from '../opening'
import { pageAddress } from '../pageAddress'
import { parseInstant } from '../parseInstant'
import { photoRights } from '../photoRights'
import { headlineIn } from '../plainLine'
import type { GuardianContent } from './answers'
import { guardianLive, isLiveNow } from './live'
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
    photo: photoOf(content),
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
  const body = live === null ? blocksOr(html, address, summary.canonical) : []
  if (body.length === 0 && live === null) throw new ReadError('unreadable', `The item ${content.id} is empty`)
  return {
    ...summary,
    access: 'open',
    byline: inOneLine(textIn(content.fields.byline)),
    authors: namesOf(content.tags, 'contributor'),
    authorPages: authorLinks(content),
    dateline: '',
    body,
    ...(live === null && sayOnce(summary.headline, { ...summary, body })),
    corrections: [],
    related: [],
    ...(live && liveParts(live, summary)),
  }
}

/** Where there is nothing that can be shown here, as of a gallery or an interactive, a link to its page. */
function blocksOr(html: string, address: string, canonical: string): Block[] {
  const blocks = blocksIn(html, address)
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

const tolerance = 0.02

function photoOf({ elements }: GuardianContent): Photo | null {
  const main = elements.find(({ relation, type }) => relation === 'main' && type === 'image')
  const images = (main?.assets ?? []).flatMap(({ type, mimeType, file, typeData }) => {
    const url = mediaAddress(file, site)
    return url !== null && (type === 'image' || mimeType.startsWith('image/'))
      ? [{ url, type: mimeType, ...typeData }]
      : []
  })
  const [largest] = images.toSorted((a, b) => b.width - a.width)
  if (largest === undefined) return null
  // Crops of other shapes show something else.
  const shape = largest.width / largest.height
  const same = images.filter(
    ({ width, height }) => width > 0 && height > 0 && Math.abs(width / height / shape - 1) <= tolerance,
  )
  const shown = same.length > 0 ? same : [{ ...largest, width: 0, height: 0 }]
  const byWidth = new Map(shown.map(({ url, width, height, type }) => [width, { url, width, height, type }]))
  return newPhoto({
    renditions: [...byWidth.values()].sort((a, b) => a.width - b.width),
    width: largest.height > 0 ? largest.width : 0,
    height: largest.width > 0 ? largest.height : 0,
    alt: paragraphIn(largest.altText),
    caption: textIn(largest.caption),
    creator: paragraphIn(largest.photographer),
    creditLine: textIn(largest.credit),
    source: paragraphIn(largest.source),
    copyrightNotice: paragraphIn(largest.copyright),
    // Its other types, Photograph and Illustration, don't tell how the picture was made.
    ...photoRights({
      digitalSourceType: largest.imageType === 'Composite' ? 'composite' : '',
      isHandout: /^hand-?out$/i.test(largest.source.trim()),
    }),
  })
}
