import { type Article, noticeableUpdateOf } from '../model/article'
import { type Section, sectionOf } from '../model/edition'
import { profilePath } from '../model/paths'
import { type Photo, previewOf } from '../model/photo'
import type { Author, Profile } from '../model/profile'
import { authorData, kindOf } from './authorData'
import { blockData } from './blockData'
import { liveData } from './liveData'
import { absolute, fileAddress, type Site, storyAddress } from './site'
import { withoutEmpty } from './withoutEmpty'
import { writersOf } from './writersOf'

const context = 'https://schema.org'

/**
 * What a story's page says of itself to search engines: a `NewsArticle`, an `OpinionNewsArticle`, a `LiveBlogPosting`, or an
 * `AdvertiserContentArticle` where a sponsor has paid for it, with its photo, a `BreadcrumbList`, and what some of its blocks are,
 * each for a script of the type application/ld+json. What is not known is left out.
 *
 * Follows https://schema.org/NewsArticle, https://developers.google.com/search/docs/appearance/structured-data/article
 * and, for rights in the photo, .../structured-data/image-license-metadata.
 */
export function articleData(article: Article, site: Site): object[] {
  const { edition } = site
  const section = sectionOf(edition, article.section)
  return [
    withoutEmpty({
      '@context': context,
      '@type': kindOfStory(article),
      headline: shortened(article.headline),
      description: article.standfirst,
      datePublished: article.published,
      dateModified: noticeableUpdateOf(article),
      author: writersOf(article).map((name) => authorData(name, article, site)),
      publisher: { '@type': 'NewsMediaOrganization', name: edition.title, url: site.address },
      articleSection: section.name,
      keywords: article.tags,
      inLanguage: article.language || edition.language,
      mainEntityOfPage: { '@type': 'WebPage', '@id': storyAddress(site, article) },
      isAccessibleForFree: article.access === 'open',
      sponsor: article.sponsor?.name && { '@type': 'Organization', name: article.sponsor.name },
      image: article.photo && imageOf(article.photo, site),
      ...(article.live && liveData(article, article.live, site)),
    }),
    breadcrumbs([...stepsTo(section, site), { name: article.headline, item: storyAddress(site, article) }]),
    ...blockData(article, site),
  ]
}

function kindOfStory({ sponsor, opinion }: Article): string {
  if (sponsor?.kind === 'paid') return 'AdvertiserContentArticle'
  return opinion === undefined ? 'NewsArticle' : 'OpinionNewsArticle'
}

/**
 * What a topic's or an author's page says of itself: a `CollectionPage` about the topic, or a `ProfilePage` of the author with
 * the other pages about the same person (https://schema.org/ProfilePage,
 * https://developers.google.com/search/docs/appearance/structured-data/profile-page), and a `BreadcrumbList`.
 */
export function profileData(profile: Profile, site: Site): object[] {
  const { name, description } = profile
  const url = absolute(site, profilePath(profile))
  const { title, language } = site.edition
  const common = { '@context': context, name, description, url, inLanguage: language }
  const website = { '@type': 'WebSite', name: title, url: site.address }
  const page =
    profile.kind === 'topic'
      ? { ...common, '@type': 'CollectionPage', about: { '@type': 'Thing', name }, isPartOf: website }
      : { ...common, '@type': 'ProfilePage', mainEntity: personOf(profile, url, site), isPartOf: website }
  return [
    withoutEmpty(page),
    breadcrumbs([
      { name: title, item: site.address },
      { name, item: url },
    ]),
  ]
}

function personOf({ name, description, portrait, sameAs }: Author, url: string, site: Site): object {
  const kind = kindOf(name, site)
  const newsroom = { '@type': 'NewsMediaOrganization', name: site.edition.title, url: site.address }
  return withoutEmpty({
    '@type': kind,
    name,
    description,
    url,
    image: portrait && imageOf(portrait, site),
    sameAs,
    ...(kind === 'Person' ? { worksFor: newsroom } : { parentOrganization: newsroom }),
  })
}

/** What a section's page says of itself: a `CollectionPage` and a `BreadcrumbList` (https://schema.org/CollectionPage). */
export function sectionData(section: Section, site: Site): object[] {
  const { title, language } = site.edition
  return [
    withoutEmpty({
      '@context': context,
      '@type': 'CollectionPage',
      name: section.name,
      url: sectionAddress(section, site),
      inLanguage: language,
      isPartOf: { '@type': 'WebSite', name: title, url: site.address },
    }),
    breadcrumbs(stepsTo(section, site)),
  ]
}

/**
 * JSON that can stand in a script element: nothing in it ends the element or opens a comment there (HTML Standard, 4.12.1.3
 * "Restrictions for contents of script elements"), and it is JavaScript before ES2019 as well (U+2028 and U+2029).
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

interface Step {
  name: string
  item: string
}

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
function breadcrumbs(steps: Step[]): object {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, i) => ({ '@type': 'ListItem', position: i + 1, ...step })),
  }
}

function stepsTo(section: Section, site: Site): Step[] {
  return [
    { name: site.edition.title, item: site.address },
    { name: section.name, item: sectionAddress(section, site) },
  ]
}

function sectionAddress({ slug }: Section, site: Site): string {
  return absolute(site, encodeURIComponent(slug))
}

/** https://schema.org/ImageObject; `creditText`, `creator` and `copyrightNotice` are IPTC's fields of those names. */
function imageOf(photo: Photo, site: Site): object | null {
  const file = previewOf(photo)
  if (file === null) return null
  const { caption, credit } = photo.line
  const { photographers = [], agencies = [] } = credit ?? {}
  const sourceType = photo.rights?.digitalSourceType
  const makers = photographers.length > 0 ? photographers : agencies
  const kind = photographers.length > 0 ? 'Person' : 'Organization'
  return withoutEmpty({
    '@type': 'ImageObject',
    url: fileAddress(site, file),
    width: file.width,
    height: file.height,
    caption,
    creditText: credit?.line,
    creator: makers.map((name) => ({ '@type': kind, name })),
    copyrightNotice: photo.copyrightNotice,
    digitalSourceType: sourceType && `http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType}`,
    inLanguage: photo.language,
  })
}

const longestHeadline = 110

/** Google's older rule, which other readers of this data still keep: at most 110 characters. Cut between words. */
function shortened(headline: string): string {
  const characters = Array.from(headline)
  if (characters.length <= longestHeadline) return headline
  const start = characters.slice(0, longestHeadline - 1).join('')
  return `${start.replace(/\s+\S*$/u, '')}…`
}
