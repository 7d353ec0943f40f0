import type { ReadDraft } from '../../sources/draft'
import { type FetchJson, fetchJson } from '../../sources/fetchJson'
import { openGhostDrafts } from '../../sources/ghost/drafts'
import type { SourceSettings } from '../../sources/sourceSettings'
import { openWordpressDrafts } from '../../sources/wordpress/drafts'
import type { ServerSettings } from '../serverSettings'
import { ghostToken } from './ghostToken'

const patience = 10_000

/** Opens the drafts of the newsroom's system, with credentials that stay here; null where there are none. */
export function draftsOf({ kind, url }: SourceSettings, settings: ServerSettings): ReadDraft | null {
  const { BROADSHEET_WORDPRESS_LOGIN: login, BROADSHEET_GHOST_ADMIN_KEY: key } = settings
  if (kind === 'wordpress' && login !== '') {
    const authorization = `Basic ${Buffer.from(login).toString('base64')}`
    return openWordpressDrafts(
      url,
      as(() => authorization),
    )
  }
  if (kind === 'ghost' && key !== '')
    return openGhostDrafts(
      url,
      as(() => `Ghost ${ghostToken(key, Date.now())}`),
    )
  return null
}

function as(authorization: () => string): FetchJson {
  return (address, signal, readText) =>
    fetchJson(address, signal, readText, patience, { authorization: authorization() })
}
