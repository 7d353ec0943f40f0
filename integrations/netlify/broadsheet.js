// To netlify/edge-functions/broadsheet.js of a site that publishes dist/.
import worker from '../../dist/.server/worker.js'

export default (request, context) =>
  worker.fetch(request, { ...Netlify.env.toObject(), ASSETS: { fetch: () => context.next() } }, context)

export const config = { path: '/*', excludedPath: ['/assets/*', '/edition/*', '/icons/*'] }
