import { setMaxListeners } from 'node:events'
import { join } from 'node:path'
import { commandOptions, UsageError, wholeNumber } from '../export/commandOptions'
import { placeOf } from '../render/place'
import { BuildError } from './buildError'
import { buildSite, type Outcome } from './buildSite'
import { serveOn } from './preview'

/**
 * `npm run build`: exit codes are 0 for a whole site, 2 for one that lacks stories, and 1 where nothing was changed. With `--serve`,
 * as `npm start` has it, a site that was built is served, be it without some stories.
 */
const options = {
  out: { type: 'string', default: 'dist' },
  edition: { type: 'string' },
  pages: { type: 'string' },
  only: { type: 'string', multiple: true },
  gzip: { type: 'boolean', default: false },
  'no-compression': { type: 'boolean', default: false },
  serve: { type: 'boolean', default: false },
} as const
// All questions of a page, or of a build, listen to one signal for their end: Node takes more than ten for a leak.
setMaxListeners(100)

const port = 4173
const doubtsShown = 20
const started = performance.now()

try {
  const values = commandOptions({ options }, 'Options come after "--": docs/deploy.md lists them.')
  const outcome = await buildSite({
    out: join(values.out),
    edition: values.edition ?? null,
    most: values.pages === undefined ? null : wholeNumber('--pages', values.pages),
    only: values.only?.map(pathOfStory) ?? null,
    codings: values['no-compression'] ? [] : values.gzip ? ['br', 'gzip'] : ['br'],
  })
  tell(outcome, values.out)
  if (outcome.losses.length > 0) process.exitCode = 2
  if (values.serve) await serveOn(values.out, port)
} catch (error) {
  process.exitCode = 1
  if (error instanceof BuildError) console.error(`${error.message}\n${error.advice} The last build is as it was.`)
  else if (error instanceof UsageError) console.error(error.message)
  else console.error(error)
}

/** The path of a story, as it may be pasted: with the site's address, or a slash at its end. */
function pathOfStory(address: string): string {
  const { pathname } = new URL(address, 'http://localhost')
  const place = placeOf(pathname)
  if (place?.kind === 'article' && !place.isFramed) return place.path
  throw new UsageError(`--only is "${address}": it has to be the address of a story, such as /politics/a-story.`)
}

function tell({ drawn, pages, losses, leftOut, doubts }: Outcome, out: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${out}/ has ${pages} pages: ${drawn} drawn in ${seconds} s, the others as they were.`)
  for (const { path, headline, reason, isKept } of losses) {
    const story = headline === '' ? path : `${path} “${headline}”`
    console.error(`${isKept ? 'Kept from the last build' : 'Missing'}: ${story}: ${reason}`)
  }
  for (const sentence of leftOut) console.error(`Left out: ${sentence}`)
  if (doubts.length > 0) console.log(`Of ${doubts.length} stories something was left out, or is in doubt:`)
  for (const { story, doubts: found } of doubts.slice(0, doubtsShown)) console.log(`  ${story}: ${found.join(', ')}`)
  if (doubts.length > doubtsShown) console.log(`  and ${doubts.length - doubtsShown} more`)
}
