import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type SourceSettings, sourceKinds, sourceSettings } from '../sources/sourceSettings'
import { checkEdition, reportOf } from './check'
import { commandOptions, UsageError, wholeNumber } from './commandOptions'
import { type ExportSettings, exportEdition } from './exportEdition'
import { type Output, progressOn } from './exportProgress'
import { type Remark, reportInWords } from './exportReport'

/** Exit codes; 130 is what shells expect after Ctrl-C (128 plus the number of SIGINT). */
const exitCodes = { done: 0, failed: 1, refused: 2, interrupted: 130 } as const

const usage = `
npm run edition -- --from KIND --url ADDRESS --out FOLDER

  --from KIND        ${sourceKinds.join(', ')}
  --url ADDRESS      of the site, feed or list, or of the folder of an edition
  --key KEY          Ghost's Content API key
  --out FOLDER       where the edition is written; run it again to bring it up to date
  --limit N          only the newest N stories of each section
  --concurrency N    how many requests are sent to a host at a time: 4, at most 8
  --no-photos        leave photos at their own addresses
  --prune            remove stories that have left the feeds, and photos that nothing shows

npm run edition -- --check FOLDER    lists what is wrong with an edition
`

/**
 * Runs the command `npm run edition`. Takes its arguments, a signal that interrupts it, and its output. Returns the exit code:
 * 0 when everything is written, 1 when the edition could not be read or written at all or `--check` finds faults, 2 when
 * stories, feeds or the front were refused, 130 when interrupted.
 */
export async function runEdition(args: string[], signal: AbortSignal, output: Output): Promise<number> {
  const tell = (words: string) => output.write(`${words.trimEnd()}\n`)
  try {
    const order = orderIn(args)
    if ('help' in order) tell(usage)
    else if ('check' in order) {
      const findings = await checkEdition(order.check)
      tell(reportOf(findings))
      return findings.length === 0 ? exitCodes.done : exitCodes.failed
    } else return await exported(order, signal, output)
    return exitCodes.done
  } catch (error) {
    if (signal.aborted) {
      tell('\nInterrupted. Run the same command to continue.')
      return exitCodes.interrupted
    }
    const reason = error instanceof Error ? reasonOf(error) : error
    tell(error instanceof UsageError ? `${reason}` : `No edition was made. ${reason}`)
    return exitCodes.failed
  }
}

const shown = 20
const reportFile = '.export-report.txt'

async function exported(settings: ExportSettings, signal: AbortSignal, output: Output): Promise<number> {
  const { remarks, known, fetched, refused, photos } = await exportEdition(settings, signal, progressOn(output))
  const file = join(settings.folder, reportFile)
  await writeFile(file, reportInWords(remarks))
  const kept = known - fetched - refused
  output.write(`${settings.folder}: ${fetched} stories fetched, ${kept} up to date, ${photos.files} photos fetched.\n`)
  if (remarks.length > 0) output.write(`\n${reportInWords(remarks, shown)}\nFull report: ${file}\n`)
  return remarks.some(isRefusal) ? exitCodes.refused : exitCodes.done
}

function isRefusal({ part }: Remark): boolean {
  return part === 'story' || part === 'page' || part === 'section' || part === 'front'
}

const all = 'Options come after "--": npm run edition -- --help lists them.'

const options = {
  from: { type: 'string' },
  url: { type: 'string', default: '' },
  key: { type: 'string', default: '' },
  out: { type: 'string' },
  limit: { type: 'string' },
  concurrency: { type: 'string', default: '4' },
  'no-photos': { type: 'boolean', default: false },
  prune: { type: 'boolean', default: false },
  check: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/** Parses the arguments. Throws a `UsageError` that names the option to change. */
function orderIn(args: string[]): ExportSettings | { check: string } | { help: true } {
  const values = commandOptions({ args, options }, all)
  if (values.help) return { help: true }
  if (values.check !== undefined) {
    if (!isFolder(values.check)) throw new UsageError(`There is no folder ${values.check}.`)
    return { check: resolve(values.check) }
  }
  if (values.from === undefined)
    throw new UsageError(`--from is missing: it has to be one of ${sourceKinds.join(', ')}. ${all}`)
  if (values.out === undefined) throw new UsageError(`--out is missing: the folder to write into. ${all}`)
  if (isFolder(values.out) === false)
    throw new UsageError(`--out is "${values.out}", which is a file: it has to be a folder.`)
  return {
    source: sourceIn(values.from, values.url, values.key),
    folder: resolve(values.out),
    limit: values.limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber('--limit', values.limit),
    concurrency: wholeNumber('--concurrency', values.concurrency, 8),
    withPhotos: !values['no-photos'],
    prune: values.prune,
  }
}

const variables = [
  ['VITE_SOURCE_URL', '--url'],
  ['VITE_SOURCE_KEY', '--key'],
  ['VITE_SOURCE', '--from'],
] as const

function sourceIn(kind: string, url: string, key: string): SourceSettings {
  try {
    const settings = sourceSettings({ VITE_SOURCE: kind, VITE_SOURCE_URL: url, VITE_SOURCE_KEY: key })
    if (settings.kind !== 'edition') return settings
    if (!/^https?:/.test(url) || !URL.canParse(url))
      throw new UsageError(
        `--url is "${url}": for edition it has to be an address such as https://news.example/edition/.`,
      )
    return { ...settings, url: url.endsWith('/') ? url : `${url}/` }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw new UsageError(variables.reduce((text, [variable, option]) => text.replaceAll(variable, option), words))
  }
}

/** Whether there is a folder at a path, or something else; null where there is nothing. */
function isFolder(path: string): boolean | null {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? null
}

function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message} (${cause.message})` : message
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const interrupt = new AbortController()
  // A second Ctrl-C ends the program at once, as it does without a listener.
  process.once('SIGINT', () => interrupt.abort())
  process.exitCode = await runEdition(process.argv.slice(2), interrupt.signal, process.stdout)
}
