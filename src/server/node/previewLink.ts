import { loadEnv } from 'vite'
import { previewToken } from '../previewToken'

const halfAnHour = 30 * 60_000

/** `npm run preview-link -- <post id>`: prints the address of a draft, for systems whose editor has no button for it. */
const [id] = process.argv.slice(2)
const { VITE_SITE_URL = 'http://localhost:4173/' } = loadEnv('production', '.', 'VITE_')
const secret = process.env.BROADSHEET_HOOK_SECRET ?? ''
if (id === undefined || secret === '') {
  console.error('Usage: BROADSHEET_HOOK_SECRET=... npm run preview-link -- <post id>')
  process.exitCode = 1
} else {
  console.log(new URL(`_preview/${await previewToken(id, Date.now() + halfAnHour, secret)}`, VITE_SITE_URL).href)
}
