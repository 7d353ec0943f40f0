import { ReadError } from '../../model/readError'
import { dedupe } from '../dedupe'
import type { FetchJson } from '../fetchJson'
import { parseOrThrow } from '../parseOrThrow'
import { wordpressIndex } from './answers'

/**
 * The most items that WordPress gives at once.
 * https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/
 */
export const mostAtOnce = 100

/** What is asked for, by WordPress' names. */
export type Query = Record<string, string | number>

/** Asks a route such as `/wp/v2/posts`. Returns its document with the headers, and throws as `FetchJson` does. */
export type GetRoute = (route: string, query: Query, signal: AbortSignal) => ReturnType<FetchJson>

/** The REST API of a WordPress site. Its methods throw as `ReadDocument` does. */
export interface WordpressApi {
  /** The site's name (HTML), its time zone, and the names of its APIs, such as those of plug-ins. */
  site(signal: AbortSignal): Promise<{ name: string; timeZone: string; gmtOffset: unknown; namespaces: unknown[] }>
  /** The address of a route such as `/wp/v2/posts`. */
  address(route: string, query: Query, signal: AbortSignal): Promise<string>
}

/**
 * Finds the API of the site at `site` (absolute, ending in a slash): under `wp-json/`, or, on sites with plain permalinks
 * or without that rewrite rule, under `?rest_route=`. The first question finds out, once for all.
 * https://developer.wordpress.org/rest-api/key-concepts/#routes-endpoints
 */
export function wordpressApi(site: string, readDocument: FetchJson): WordpressApi {
  const found = dedupe(find, Number.POSITIVE_INFINITY)

  async function find(signal: AbortSignal) {
    try {
      return await indexAt(prettyAddress, signal)
    } catch (error) {
      // Servers without the rule answer with 404, or with a page of the site, which other origins' scripts may not read.
      const isElsewhere = error instanceof ReadError && ['missing', 'unreadable', 'unreachable'].includes(error.failure)
      if (!isElsewhere) throw error
      return indexAt(plainAddress, signal).catch((plain: unknown) => {
        signal.throwIfAborted()
        if (error.failure === 'unreachable') throw error
        throw isAbsent(plain) ? new ReadError('refused', `${site} has no open REST API`, { cause: error }) : plain
      })
    }
  }

  async function indexAt(addressOf: Spelling, signal: AbortSignal) {
    const url = addressOf(site, '/', { _fields: 'name,timezone_string,gmt_offset,namespaces' })
    const { document } = await readDocument(url, signal)
    const { name, timezone_string, gmt_offset, namespaces } = parseOrThrow(wordpressIndex, document, url)
    return { addressOf, name, timeZone: timezone_string, gmtOffset: gmt_offset, namespaces }
  }

  return {
    site: found,
    async address(route, query, signal) {
      const { addressOf } = await found(signal)
      return addressOf(site, route, query)
    },
  }
}

/** Returns what asks the routes of a site's API. Takes how documents are fetched. */
export function routeGetter({ address }: Pick<WordpressApi, 'address'>, readDocument: FetchJson): GetRoute {
  return async (route, query, signal) => readDocument(await address(route, query, signal), signal)
}

type Spelling = (site: string, route: string, query: Query) => string

function prettyAddress(site: string, route: string, query: Query): string {
  return `${site}wp-json${route}?${written(query)}`
}

function plainAddress(site: string, route: string, query: Query): string {
  return `${site}?${written({ rest_route: route, ...query })}`
}

function written(query: Query): string {
  return new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString()
}

function isAbsent(error: unknown): boolean {
  return error instanceof ReadError && ['missing', 'unreadable', 'refused'].includes(error.failure)
}
