import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from './freePort'

/** `npm run serve` over a build. */
export interface NodeServer {
  /** Such as "http://localhost:49152". */
  origin: string
  stop(): Promise<void>
}

/** Starts the server that a build brought along, on a free port, with further environment variables. */
export async function startServer(
  code: string,
  dist: string,
  environment: Record<string, string>,
): Promise<NodeServer> {
  const port = await freePort('localhost')
  const script = join(code, '.server', 'serve.js')
  const server = spawn(process.execPath, [script, '--dist', dist, '--port', String(port)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    server.stdout.once('data', () => resolve())
    server.once('exit', () => reject(new Error('The server has not started')))
  })
  return {
    origin: `http://localhost:${port}`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    },
  }
}
