/** Code of ours that could not be loaded: a deployment has removed it, a host answered with something else, or the network is gone. */
export class MissingCode extends Error {}

/** Turns a failed import into an error that can be told from faults in the code. */
export function throwMissingCode(cause: unknown): never {
  throw new MissingCode('A part of the code could not be fetched', { cause })
}

/**
 * Reloads the page, whose HTML then names the code that there is. Once for each entry of the session's history, which remembers
 * it also where nothing may be stored, and again when code was repaired. Not while the server can't be reached, as the page on
 * the screen would be lost.
 */
export async function reloadOnce(): Promise<void> {
  const isRepaired = await repairCode()
  const state: unknown = history.state
  const known = typeof state === 'object' && state !== null ? state : {}
  if ('reloaded' in known && !isRepaired) return
  // As a browser asks for a page: a server answers the address of a page that the build didn't make only to those who take HTML.
  const answer = await ask(location.href, { headers: { accept: 'text/html' }, cache: 'no-store' })
  if (!answer?.ok) return
  history.replaceState({ ...known, reloaded: true }, '')
  location.reload()
}

/**
 * Fetches anew the code that a host answered with a page in place of 404, as one may in the middle of a deployment: the
 * browser's cache has that page for as long as it would have the code, which is a year. Returns whether any code came.
 */
async function repairCode(): Promise<boolean> {
  const addresses = performance.getEntriesByType('resource').map(({ name }) => name)
  const code = [...new Set(addresses)].filter((address) => /\/assets\/[^?]+\.(?:js|css)$/.test(address))
  const repaired = await Promise.all(
    code.map(async (address) => {
      const cached = await ask(address, { cache: 'force-cache' })
      if (cached === null || !isHtml(cached)) return false
      const fresh = await ask(address, { cache: 'reload' })
      return fresh?.ok === true && !isHtml(fresh)
    }),
  )
  return repaired.includes(true)
}

/** Null when nobody answers. Nobody reads the body. */
async function ask(address: string, init: RequestInit): Promise<Response | null> {
  const answer = await fetch(address, init).catch(() => null)
  void answer?.body?.cancel()
  return answer
}

function isHtml({ headers }: Response): boolean {
  return /^text\/html\b/i.test(headers.get('content-type') ?? '')
}
