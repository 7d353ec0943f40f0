import { createServer, type RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'

/** Serves until the test is over. Gives the origin, such as "http://127.0.0.1:49152". */
export async function serve(listener: RequestListener): Promise<string> {
  const { origin, close } = await open(listener)
  onTestFinished(close)
  return origin
}

/** An origin where nobody listens any more. */
export async function deserted(): Promise<string> {
  const { origin, close } = await open(() => {})
  await close()
  return origin
}

async function open(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
    },
  }
}
