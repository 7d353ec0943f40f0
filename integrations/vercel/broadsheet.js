// To api/broadsheet.js, with the rewrite { "source": "/(.*)", "destination": "/api/broadsheet" } in vercel.json: files go first.
// In Vercel's Node runtime, as it is without a setting: its Edge runtime has no AbortSignal.any.
import { waitUntil } from '@vercel/functions'
import worker from '../dist/.server/worker.js'

const files = { fetch: async () => new Response(null, { status: 404 }) }

export default {
  fetch: (request) => worker.fetch(request, { ...process.env, ASSETS: files }, { waitUntil }),
}
