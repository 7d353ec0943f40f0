import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

/** A news portal to look at, with the reader in it: `npm start` in one terminal, `npm run demo:portal` in another. */
const port = 4190
const reader = 'http://localhost:4173'
// To a browser, 127.0.0.1 and localhost are two sites.
const address = `http://127.0.0.1:${port}/`
const policy = `default-src 'none'; script-src 'self' ${reader}; style-src 'self'; img-src 'self'; frame-src ${reader}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`

const files = sirv(fileURLToPath(new URL('portal', import.meta.url)), { dev: true })
const server = createServer((request, response) => {
  response.setHeader('Content-Security-Policy', policy)
  files(request, response, () => {
    response.statusCode = request.url === '/favicon.ico' ? 204 : 404
    response.end()
  })
})

server.once('error', (error) => {
  console.error(`Can't serve on port ${port}: ${error.message}`)
  process.exitCode = 1
})
server.listen(port, '127.0.0.1', async () => {
  console.log(`The portal is on ${address}`)
  const isThere = await fetch(`${reader}/embed.json`).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!isThere)
    console.log(`It expects the reader on ${reader}/, which isn't there: run "npm start" in another terminal.`)
})
