import { createHmac } from 'node:crypto'
import type { ReadDraft } from '../../sources/draft'
import { type FetchJson, fetchJson } from '../../sources/fetchJson'
import { openGhostDrafts } from '../../sources/ghost/drafts'
import type { SourceSettings } from '../../sources/sourceSettings'
import { openWordpressDrafts } from '../../sources/wordpress/drafts'
import type { ServerSettings } from '../serverSettings'

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

/** A JSON Web Token (RFC 7519) of five minutes, as Ghost's Admin API asks for. Takes the key, "<id>:<secret in hex>". */
function ghostToken(key: string, now: number): string {
  const [id = '', secret = ''] = key.split(':')
  const seconds = Math.floor(now / 1000)
  const parts = [
    { alg: 'HS256', typ: 'JWT', kid: id },
    { iat: seconds, exp: seconds + 300, aud: '/admin/' },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  const signed = parts.join('.')
  return `${signed}.${createHmac('sha256', Buffer.from(secret, 'hex')).update(signed).digest('base64url')}`
}
