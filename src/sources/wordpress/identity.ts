import { mediaAddress } from '../address'
import type { FetchJson } from '../fetchJson'
import type { Identity } from '../identity'
import { parseOrThrow } from '../parseOrThrow'
import { wordpressLooks } from './answers'
import { wordpressApi } from './api'
import { wordpressAddress } from './wordpress'

/**
 * The logo and the icon of a WordPress site, from 5.8 on. Takes its address.
 * https://make.wordpress.org/core/2021/06/30/rest-api-changes-in-wordpress-5-8/
 */
export async function wordpressIdentity(url: string, readDocument: FetchJson, signal: AbortSignal): Promise<Identity> {
  const site = wordpressAddress(url)
  const query = { _fields: 'site_logo,site_icon,site_icon_url,_links,_embedded', _embed: 'wp:featuredmedia' }
  const address = await wordpressApi(site, readDocument).address('/', query, signal)
  const { document } = await readDocument(address, signal)
  const { site_logo, site_icon, site_icon_url, _embedded } = parseOrThrow(wordpressLooks, document, address)
  const pictures = _embedded['wp:featuredmedia']
  const addressOf = (id: number) => pictures.find((media) => media.id === id)?.source_url ?? ''
  return {
    logo: mediaAddress(addressOf(site_logo), site) ?? '',
    icon: mediaAddress(addressOf(site_icon) || site_icon_url, site) ?? '',
    accent: '',
  }
}
