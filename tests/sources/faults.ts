import type { Article, Summary } from '../../src/model/article'
import { type Block, linesOf, linksIn } from '../../src/model/body'
import type { Edition } from '../../src/model/edition'
import type { Photo } from '../../src/model/photo'

/** What is wrong with a whole article, as "field: value"; nothing if it keeps to the model. */
export function faultsInArticle(article: Article): string[] {
  const { access, byline, authors, dateline, body, corrections, related, live } = article
  return [
    ...faultsInSummary(article),
    ...fault('body', body.length, access !== 'open' || body.length > 0 || live !== undefined),
    ...[byline, dateline, ...authors].flatMap(faultsInText('byline')),
    ...authors.flatMap((author) => fault('author', author, author.trim() !== '')),
    ...corrections.flatMap(({ date, text }) => [...faultsInTime(date), ...faultsInText('correction')(text)]),
    ...[...body, ...(live?.posts ?? []).flatMap((post) => post.body)].flatMap(faultsInBlock),
    ...linksIn(body).flatMap((href) => fault('link', href, isLink(href))),
    ...related.flatMap(faultsInSummary),
  ]
}

/** What is wrong with a story's summary. */
export function faultsInSummary(story: Summary): string[] {
  const { id, section, slug, headline, kicker, standfirst, published, updated, tags, photo, canonical } = story
  return [
    ...fault('id', id, id !== ''),
    ...fault('section', section, isName(section)),
    ...fault('slug', slug, isName(slug)),
    ...fault('headline', headline, headline.trim() !== ''),
    ...[headline, kicker, standfirst, ...tags].flatMap(faultsInText('text')),
    ...tags.flatMap((tag) => fault('tag', tag, tag.trim() !== '')),
    ...[published, updated].flatMap(faultsInTime),
    ...fault('canonical', canonical, canonical === '' || isWebAddress(canonical)),
    ...(photo === null ? [] : faultsInPhoto(photo)),
  ]
}

/** What is wrong with an edition. */
export function faultsInEdition({ title, language, timeZone, sections }: Edition): string[] {
  return [
    ...fault('title', title, title.trim() !== ''),
    ...faultsInText('title')(title),
    ...fault('language', language, doesNotThrow(() => Intl.getCanonicalLocales(language)) && language !== ''),
    ...fault('timeZone', timeZone, timeZone !== '' && doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone }))),
    ...fault('sections', sections.length, new Set(sections.map(({ slug }) => slug)).size === sections.length),
    ...sections.flatMap(({ name, slug }) => [...fault('section', slug, isName(slug)), ...faultsInText('name')(name)]),
    ...sections.flatMap(({ name }) => fault('name', name, name.trim() !== '')),
  ]
}

function faultsInBlock(block: Block): string[] {
  const empty = fault('block', block.type, block.type === 'rule' || hasContent(block))
  switch (block.type) {
    case 'picture':
      return [...empty, ...faultsInPhoto(block.photo)]
    case 'gallery':
      return [...empty, ...block.photos.flatMap(faultsInPhoto)]
    case 'embed':
      return [
        ...fault('embed', block.url, isWebAddress(block.url)),
        ...fault('player', block.player, block.player === '' || isWebAddress(block.player)),
      ]
    case 'audio':
    case 'video':
      return fault(block.type, block.url, isWebAddress(block.url))
    default:
      return empty
  }
}

function hasContent(block: Block): boolean {
  if (block.type === 'picture') return block.photo.renditions.length > 0 || block.photo.caption !== ''
  if (block.type === 'gallery') return block.photos.length > 0
  if (block.type === 'embed' || block.type === 'audio' || block.type === 'video') return true
  return linesOf(block).some((line) => line.length > 0)
}

function faultsInPhoto({ renditions, width, height, focalPoint, ...words }: Photo): string[] {
  const { alt, caption, creator, creditLine, source, copyrightNotice } = words
  const widths = renditions.map((rendition) => rendition.width)
  const shapes = renditions.flatMap((file) => (file.width > 0 && file.height > 0 ? [file.width / file.height] : []))
  return [
    ...renditions.flatMap(({ url }) => fault('rendition', url, isWebAddress(url))),
    ...[width, height, ...renditions.flatMap((file) => [file.width, file.height])].flatMap((size) =>
      fault('size', size, Number.isInteger(size) && size >= 0),
    ),
    ...fault(
      'order',
      widths,
      widths.every((size, at) => at === 0 || size >= (widths[at - 1] ?? 0)),
    ),
    ...fault('crops', shapes, shapes.length < 2 || Math.max(...shapes) / Math.min(...shapes) < 1.1),
    ...(focalPoint === null ? [] : [focalPoint.x, focalPoint.y]).flatMap((at) =>
      fault('focus', at, at >= 0 && at <= 1),
    ),
    ...[alt, caption, creator, creditLine, source, copyrightNotice].flatMap(faultsInText('photo')),
  ]
}

const markup = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d{0,2});/i

/** Plain text holds neither tags nor entities. */
function faultsInText(name: string): (text: string) => string[] {
  return (text) => fault(name, text, !markup.test(text))
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

function faultsInTime(time: string | null): string[] {
  return fault('time', time, time === null || (rfc3339.test(time) && !Number.isNaN(Date.parse(time))))
}

function isName(slug: string): boolean {
  return slug !== '' && slug !== '.' && slug !== '..' && doesNotThrow(() => encodeURIComponent(slug))
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url)
}

function isLink(href: string): boolean {
  return href.startsWith('#') || isWebAddress(href) || /^(?:mailto|tel):|^\/[^/\s]+\/[^/\s]+$/.test(href)
}

function doesNotThrow(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

function fault(field: string, value: unknown, isRight: boolean): string[] {
  return isRight ? [] : [`${field}: ${JSON.stringify(value).slice(0, 200)}`]
}
