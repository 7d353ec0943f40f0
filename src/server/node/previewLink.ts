import { BuildError } from '../../build/buildError'
import { loadNewsroom } from '../../build/loadNewsroom'
import { previewToken } from '../previewToken'

const halfAnHour = 30 * 60_000

/** `npm run preview-link -- <post id>`: prints the address of a draft, for systems whose editor has no button for it. */
const [id] = process.argv.slice(2)
const secret = process.env.BROADSHEET_HOOK_SECRET ?? ''
try {
  if (id === undefined) throw new BuildError('Which draft?', 'Give the id of the post: npm run preview-link -- 123.')
  if (secret === '')
    throw new BuildError('BROADSHEET_HOOK_SECRET is not set.', 'Give it as the server has it (docs/deploy.md).')
  const { address } = await loadNewsroom()
  const token = await previewToken(id, Date.now() + halfAnHour, secret)
  console.log(new URL(`_preview/${token}`, address || 'http://localhost:4173/').href)
} catch (error) {
  console.error(error instanceof BuildError ? `${error.message} ${error.advice}` : error)
  process.exitCode = 1
}
