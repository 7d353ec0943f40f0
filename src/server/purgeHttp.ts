import type { PurgeRequest } from './purgeCdn'

/** Varnish and the like: a PURGE request that names the tags as the answers do; docs/deploy.md has the VCL for it. */
export function purgeHttp(address: string): PurgeRequest {
  return (tags) => new Request(address, { method: 'PURGE', headers: { 'Surrogate-Key': tags.join(' ') } })
}
