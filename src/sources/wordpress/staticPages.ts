import * as v from 'valibot'
import type { Edition } from '../../model/edition'
import { ReadError } from '../../model/readError'
import type { StaticPage, StaticPageName } from '../../model/staticPage'
import { mediaAddress } from '../address'
import { blocksIn, textIn } from '../html/html'
import { languageByLetters } from '../languageByLetters'
import { parseLanguage } from '../languageTag'
import { parseInstant } from '../parseInstant'
import { parseOrThrow } from '../parseOrThrow'
import { headlineIn } from '../plainLine'
import { type WordpressPageName, wordpressPageNames, wordpressPost, wordpressPosts } from './answers'
import { type GetRoute, mostAtOnce } from './api'
import { wordpressPhoto } from './photo'

/** How many pages a footer has room for. */
const pagesListed = 8
/** The order that editors choose in the admin of WordPress. */
const inOrder = { per_page: mostAtOnce, orderby: 'menu_order', order: 'asc' }
const nameFields = { _fields: 'id,slug,link,title,excerpt,content.protected,parent' }
const pageFields = {
  _fields: 'id,slug,link,title,content,modified_gmt,lang,wpml_current_locale,_links,_embedded',
  _embed: 'wp:featuredmedia',
}

/** The questions about the pages of a WordPress site, of which it may have up to a hundred. Takes the site's address. */
export function wordpressStaticPages(site: string, get: GetRoute) {
  return {
    /** The names of the pages: those at the top of the tree are for the footer. */
    async names(signal: AbortSignal): Promise<Pick<Edition, 'pages' | 'otherPages'>> {
      const { document } = await get('/wp/v2/pages', { ...inOrder, ...nameFields }, signal)
      const readable = parseOrThrow(wordpressPageNames, document, 'The list of pages').filter(
        (page) => hasWords(page) && !isFrontPage(page, site),
      )
      const named = readable.map((page) => ({ ...nameOf(page), isTop: page.parent === 0 }))
      const unique = named.filter(({ slug }, at) => named.findIndex((other) => other.slug === slug) === at)
      const top = unique.filter(({ isTop }) => isTop).slice(0, pagesListed)
      const plain = ({ slug, title }: StaticPageName) => ({ slug, title })
      return { pages: top.map(plain), otherPages: unique.filter((page) => !top.includes(page)).map(plain) }
    },

    /** All pages that have something to read. */
    async whole(signal: AbortSignal): Promise<StaticPage[]> {
      const { document } = await get('/wp/v2/pages', { ...inOrder, ...pageFields }, signal).catch(noneWhereShut)
      const pages = parseOrThrow(wordpressPosts, document, 'The list of pages').flatMap(
        (item) => pageIn(item, site) ?? [],
      )
      return pages.filter(({ slug }, at) => pages.findIndex((other) => other.slug === slug) === at)
    },

    async page(slug: string, signal: AbortSignal): Promise<StaticPage> {
      const { document } = await get('/wp/v2/pages', { slug, ...inOrder, ...pageFields }, signal)
      const [page] = parseOrThrow(wordpressPosts, document, `The page "${slug}"`).flatMap(
        (item) => pageIn(item, site) ?? [],
      )
      if (page?.slug !== slug) throw new ReadError('missing', `${site} gave no page "${slug}"`)
      return page
    },
  }
}

/** Plug-ins that close parts of the API may close this one. */
function noneWhereShut(error: unknown): { document: unknown } {
  if (error instanceof ReadError && ['missing', 'refused'].includes(error.failure)) return { document: [] }
  throw error
}

function nameOf({ slug, title }: Pick<WordpressPageName, 'slug' | 'title'>): StaticPageName {
  return { slug, title: headlineIn(textIn(title)) || slug }
}

/** Not a page of posts, which is empty, nor one that asks for a password. */
function hasWords({ excerpt, content }: WordpressPageName): boolean {
  return !content.protected && textIn(excerpt) !== ''
}

/** Whether the site shows this page at its own address, as its front. */
function isFrontPage({ link }: Pick<WordpressPageName, 'link'>, site: string): boolean {
  return link.replace(/\/*$/, '/') === site
}

function pageIn(item: unknown, site: string): StaticPage | null {
  const { success, output: page } = v.safeParse(wordpressPost, item)
  if (!success || isFrontPage(page, site)) return null
  const address = mediaAddress(page.link, site) ?? ''
  const body = blocksIn(page.content?.rendered ?? '', address || site)
  const name = nameOf(page)
  if (body.length === 0) return null
  return {
    ...name,
    body,
    photo: wordpressPhoto(page, site),
    updated: parseInstant(page.modified_gmt, 'UTC'),
    language: parseLanguage(page.lang || page.wpml_current_locale) || languageByLetters(name.title),
    address,
  }
}
