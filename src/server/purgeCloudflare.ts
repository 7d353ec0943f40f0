import type { PurgeRequest } from './purgeCdn'

/** Cloudflare: cache tags of a zone. https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/ */
export function purgeCloudflare(zone: string, token: string): PurgeRequest {
  return (tags) =>
    new Request(`https://api.cloudflare.com/client/v4/zones/${encodeURIComponent(zone)}/purge_cache`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ tags }),
    })
}
