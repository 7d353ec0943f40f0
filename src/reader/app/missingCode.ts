/** Code of ours that could not be fetched: a deployment has taken it away, or the line is gone. */
export class MissingCode extends Error {}

/** Lets a part of the code that can't be had be told from faults in it. */
export function orMissing(cause: unknown): never {
  throw new MissingCode('A part of the code could not be fetched', { cause })
}

/**
 * Loads the page anew, whose HTML then names the code that there is; once for each entry of the history, which remembers it
 * also where nothing may be stored. Not when the server is out of reach: what is on the screen would be lost.
 */
export async function reloadOnce(): Promise<void> {
  const state: unknown = history.state
  const known = typeof state === 'object' && state !== null ? state : {}
  if ('reloaded' in known) return
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return
  history.replaceState({ ...known, reloaded: true }, '')
  location.reload()
}
