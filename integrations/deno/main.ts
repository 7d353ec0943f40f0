// deno serve --allow-net --allow-read=dist --allow-env integrations/deno/main.ts, after `npm run build`.
import { serveDir } from 'jsr:@std/http/file-server'
import worker from '../../dist/.server/worker.js'

const files = { fetch: (request: Request) => serveDir(request, { fsRoot: 'dist', quiet: true }) }

export default {
  fetch: (request: Request) =>
    worker.fetch(
      request,
      { ...Deno.env.toObject(), ASSETS: files },
      { waitUntil: (work: Promise<unknown>) => void work },
    ),
}
