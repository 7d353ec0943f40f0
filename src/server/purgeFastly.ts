import type { PurgeRequest } from './purgeCdn'

/** Fastly: several surrogate keys at once, soft, so that it serves the old page while it asks. https://www.fastly.com/documentation/reference/api/purging/ */
export function purgeFastly(service: string, token: string): PurgeRequest {
  return (tags) =>
    new Request(`https://api.fastly.com/service/${encodeURIComponent(service)}/purge`, {
      method: 'POST',
      headers: { 'Fastly-Key': token, 'Fastly-Soft-Purge': '1', 'Surrogate-Key': tags.join(' ') },
    })
}
