import * as v from 'valibot'
import type { Edition } from '../../model/edition'
import { ReadError } from '../../model/readError'
import type { StaticPage } from '../../model/staticPage'
import { blocksIn } from '../html/html'
import { languageByLetters } from '../languageByLetters'
import { unescapedLineIn } from '../loosePlainText'
import { pageAddress } from '../pageAddress'
import { parseInstant } from '../parseInstant'
import { headlineIn } from '../plainLine'
import { type GhostLink, ghostPageNames, ghostPost, ghostRawPages, isGhostSlug } from './answers'
import { ghostPhoto } from './photo'
import { mostAtOnce, type ReadGhost } from './read'

/** How many pages a footer has room for. */
const pagesListed = 8
const inOrder = { filter: 'visibility:public', order: 'title asc', limit: mostAtOnce }

/** The questions about the pages of a newsroom on Ghost, of which it may have up to a hundred. Takes the site's address. */
export function ghostStaticPages(site: string, read: ReadGhost) {
  return {
    names: async (signal: AbortSignal) =>
      (await read(ghostPageNames, 'pages/', { ...inOrder, fields: 'slug,title' }, signal)).pages,

    /** All pages that have something to read. */
    async whole(signal: AbortSignal): Promise<StaticPage[]> {
      const { pages } = await read(ghostRawPages, 'pages/', inOrder, signal)
      return pages.flatMap((item) => pageIn(item, site) ?? [])
    },

    async page(slug: string, signal: AbortSignal): Promise<StaticPage> {
      if (!isGhostSlug(slug)) throw new ReadError('missing', `Ghost gives nothing the name "${slug}"`)
      const { pages } = await read(ghostRawPages, `pages/slug/${encodeURIComponent(slug)}/`, {}, signal)
      const [page] = pages.flatMap((item) => pageIn(item, site) ?? [])
      if (page === undefined) throw new ReadError('missing', `There is no page ${slug}`)
      return page
    },
  }
}

/**
 * What the footer leads to: the links of the site's secondary navigation, which Ghost's themes show there, to pages of its own
 * and elsewhere; without such links, all pages, at most eight.
 */
export function ghostFooter(
  names: { slug: string; title: string }[],
  secondary: GhostLink[],
  site: string,
): Pick<Edition, 'pages' | 'otherPages' | 'links'> {
  const named = names.map(({ slug, title }) => ({ slug, title: headlineIn(unescapedLineIn(title)) }))
  const links = secondary.flatMap(({ label, url }) => {
    const address = pageAddress(url, site)
    const words = unescapedLineIn(label)
    if (address === '' || words === '') return []
    const slug = address.startsWith(site) ? address.slice(site.length).replace(/\/$/, '') : ''
    return [{ name: words, href: address, page: named.find((page) => page.slug === slug) }]
  })
  const led = links.flatMap(({ name, page }) => (page === undefined ? [] : [{ slug: page.slug, title: name }]))
  const pages = led.length > 0 ? led : named.slice(0, pagesListed)
  const isOwn = (href: string) => href.startsWith(site)
  const outside = links.flatMap(({ name, href }) => (isOwn(href) ? [] : [{ name, href }]))
  return {
    pages,
    otherPages: named.filter(({ slug }) => !pages.some((page) => page.slug === slug)),
    ...(outside.length > 0 && { links: outside }),
  }
}

function pageIn(item: unknown, site: string): StaticPage | null {
  const { success, output: page } = v.safeParse(ghostPost, item)
  if (!success || !page.access) return null
  const address = pageAddress(page.url, site)
  const body = blocksIn(page.html, address || site)
  if (body.length === 0) return null
  return {
    slug: page.slug,
    title: headlineIn(unescapedLineIn(page.title)),
    body,
    photo: ghostPhoto(page, site),
    updated: parseInstant(page.updated_at, 'UTC'),
    language: languageByLetters(page.title),
    address,
  }
}
