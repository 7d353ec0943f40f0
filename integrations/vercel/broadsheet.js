// To api/broadsheet.js, with the rewrite { "source": "/(.*)", "destination": "/api/broadsheet" } in vercel.json: files go first.
import { waitUntil } from '@vercel/functions'
import worker from '../dist/.server/worker.js'

export const config = { runtime: 'edge' }

export default (request) =>
  worker.fetch(
    request,
    { ...process.env, ASSETS: { fetch: async () => new Response(null, { status: 404 }) } },
    { waitUntil },
  )
