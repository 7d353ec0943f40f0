/** Has a CDN forget what it keeps under some tags, as they stand in `Surrogate-Key` and `Cache-Tag`. Never rejects. */
export type PurgeCdn = (tags: string[]) => Promise<void>

/** A request that has one CDN forget some tags, encoded as they stand in an answer's headers. */
export type PurgeRequest = (tags: string[]) => Request

/** Has several CDNs forget tags, one after the other. Takes how a request is sent, and what to do when one fails. */
export function openPurge(
  cdns: PurgeRequest[],
  send: (request: Request) => Promise<Response>,
  onFailure: (reason: string) => void,
): PurgeCdn {
  return async (tags) => {
    if (tags.length === 0) return
    for (const requestFor of cdns) {
      try {
        const { ok, status, url } = await send(requestFor(tags.map(encodeURIComponent)))
        if (!ok) onFailure(`${url} answered ${status} to a purge`)
      } catch (error) {
        onFailure(String(error))
      }
    }
  }
}
