import { dedupe } from '../dedupe'
import type { FetchJson } from '../fetchJson'
import { parseLanguage } from '../languageTag'
import { parseOrThrow } from '../parseOrThrow'
import type { SectionChoice } from '../sourceSettings'
import { wordpressCategories, wordpressNewest } from './answers'
import { mostAtOnce, routeGetter, wordpressApi } from './api'
import { wordpressZone } from './clock'
import { wordpressLive } from './live'
import { sectionsIn } from './sections'
import { wordpressStaticPages } from './staticPages'
import type { WordpressNewsroom } from './story'

const sharedFor = 5 * 60_000
export const categoryFields = { _fields: 'id,name,slug,count,parent,link' }

/** What the questions to a WordPress site have in common, each read once in a while. */
export function wordpressShared(site: string, readDocument: FetchJson, chosen: SectionChoice[]) {
  const api = wordpressApi(site, readDocument)
  const get = routeGetter(api, readDocument)

  async function newsroom(signal: AbortSignal): Promise<WordpressNewsroom> {
    const query = { per_page: mostAtOnce, orderby: 'count', order: 'desc', hide_empty: 'true', ...categoryFields }
    const [{ timeZone, gmtOffset }, { document }] = await Promise.all([
      api.site(signal),
      get('/wp/v2/categories', query, signal),
    ])
    const clocks = { timeZone: wordpressZone(timeZone, gmtOffset) }
    return {
      site,
      ...clocks,
      ...sectionsIn(parseOrThrow(wordpressCategories, document, 'The list of categories'), chosen),
    }
  }

  /** The categories of the newest posts, and the language of the newest (BCP 47), empty where no plugin tells it. */
  async function newest(signal: AbortSignal): Promise<{ categories: number[][]; language: string }> {
    const query = { per_page: mostAtOnce, _fields: 'categories,lang,wpml_current_locale,yoast_head_json.og_locale' }
    const { document } = await get('/wp/v2/posts', query, signal)
    const posts = parseOrThrow(wordpressNewest, document, 'The newest posts')
    const [first] = posts
    const named = [first?.lang, first?.wpml_current_locale, first?.yoast_head_json.og_locale]
    const language = named.map((name) => parseLanguage(name ?? '')).find((name) => name !== '') ?? ''
    return { categories: posts.map(({ categories }) => categories), language }
  }

  return {
    site: api.site,
    live: wordpressLive(api, site, readDocument),
    address: api.address,
    newsroom: dedupe(newsroom, sharedFor),
    newest: dedupe(newest, sharedFor),
    pageNames: dedupe(wordpressStaticPages(site, get).names, sharedFor),
  }
}
