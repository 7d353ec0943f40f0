import type { Browser } from '@playwright/test'
import * as v from 'valibot'

/** A page of its own, spoken to in the DevTools protocol (https://chromedevtools.github.io/devtools-protocol/). */
export interface Target {
  /** Asks for something and gives its result. Rejects when the browser refuses. */
  send(method: string, params?: object): Promise<unknown>
  /** Calls `listener` with the parameters of each such event. */
  on(event: string, listener: (params: unknown) => void): void
}

const messageSchema = v.union([
  v.object({ id: v.number(), result: v.optional(v.unknown()), error: v.optional(v.object({ message: v.string() })) }),
  v.object({ method: v.string(), params: v.unknown() }),
])

/**
 * Gives `use` a page of a fresh context which nobody else has attached to. Playwright listens to what its own pages run
 * (`Runtime.enable`), and with a listener V8 parses a file again for each error that is only made in it: React makes some as it
 * starts, which would cost its readers a tenth of a second that they don't lose.
 */
export async function withTarget<Result>(
  browser: Browser,
  { width, height }: { width: number; height: number },
  use: (target: Target) => Promise<Result>,
): Promise<Result> {
  const root = await browser.newBrowserCDPSession()
  const { browserContextId } = await root.send('Target.createBrowserContext')
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', browserContextId, width, height })
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  const listeners: { event: string; listener: (params: unknown) => void }[] = []
  let last = 0
  root.on('Target.receivedMessageFromTarget', (received) => {
    const message = v.parse(v.pipe(v.string(), v.parseJson(), messageSchema), received.message)
    if ('method' in message) {
      for (const { event, listener } of listeners) if (event === message.method) listener(message.params)
    } else if (message.error) waiting.get(message.id)?.reject(new Error(message.error.message))
    else waiting.get(message.id)?.resolve(message.result)
  })
  const target: Target = {
    send: async (method, params = {}) => {
      const id = ++last
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
      await root.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
      return answer
    },
    on: (event, listener) => listeners.push({ event, listener }),
  }
  try {
    return await use(target)
  } finally {
    await root.send('Target.disposeBrowserContext', { browserContextId })
    await root.detach()
  }
}
