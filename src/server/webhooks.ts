import type { ContentEvent } from './contentEvent'
import { eventsInGhost, eventsInOwn } from './hookBodies'
import { plain } from './plain'
import { openSignatureCheck, type RememberSignature, rememberInMemory } from './signature'

interface Settings {
  /** The secret that the newsroom's system signs with. */
  secret: string
  onEvents: (events: ContentEvent[]) => void
  /** The time in ms since the Unix epoch. */
  now: () => number
  /** Left out to remember in memory which messages have been here. */
  remember?: RememberSignature
}

const kinds = new Map([
  ['/_hooks/ghost', { header: 'x-ghost-signature', read: eventsInGhost }],
  ['/_hooks/wordpress', { header: 'x-broadsheet-signature', read: eventsInOwn }],
  ['/_hooks/edition', { header: 'x-broadsheet-signature', read: eventsInOwn }],
])

/**
 * Answers what the newsroom's system posts when something changes: 202 for what is taken, 401 for a signature that is forged or
 * old, 409 for one that has been here before. Never 410, upon which Ghost would forget the hook. The returned function gives
 * null for paths that are no hook.
 */
export function openWebhooks({ secret, onEvents, now, remember = rememberInMemory() }: Settings) {
  const check = openSignatureCheck(secret, remember)
  return async (path: string, request: Request): Promise<Response | null> => {
    const kind = kinds.get(path)
    if (kind === undefined) return null
    if (request.method !== 'POST') return plain(405, 'A hook is posted to.', { Allow: 'POST' })
    const body = await request.text()
    const found = await check(request.headers.get(kind.header), body, now())
    if (found === 'repeated') return plain(409, 'This message has been here before.')
    if (found !== 'valid') return plain(401, `The signature is ${found}.`)
    const events = kind.read(parsed(body))
    if (events === null) return plain(400, 'This message makes no sense.')
    onEvents(events)
    return plain(202, 'Taken.')
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
