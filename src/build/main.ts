import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { shellOf } from '../render/document'
import { siteFiles } from '../render/siteFiles'
import { sourceSettings } from '../sources/sourceSettings'
import { isLocal, openForBuild } from './builtSource'
import { type Compressed, compressFiles, pageQuality } from './compress'
import { crewThrough } from './crew'
import { withAncestors } from './framing'
import { hashOf } from './hash'
import { pathsFrom, pathsIn } from './paths'
import { type BuildRecord, documentWatch, readRecord, writeRecord } from './record'
import { removePage, sweepCopies, sweepOldCode } from './sweep'
import { takenNames } from './takenNames'
import { scriptHash, styleHashes, templateOf } from './template'
import { dedupedSource, trackInputs } from './trackInputs'

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    edition: { type: 'string', default: join('dist', 'edition') },
    out: { type: 'string', default: 'dist' },
    crew: { type: 'string', default: join('dist-server', 'work.js') },
    /** How many pages of each section are made of a source that has to be asked; the browser loads the others. */
    pages: { type: 'string', default: '3' },
    'no-compression': { type: 'boolean', default: false },
  },
})
const { dist, edition, out } = values
const compressed = !values['no-compression']
const basePath = '/'
const address = process.env.VITE_SITE_URL ?? 'http://localhost:4173/'
const crewFile = resolve(values.crew)

const started = performance.now()
const settings = sourceSettings(process.env)
const local = isLocal(settings)
const most = local ? Number.POSITIVE_INFINITY : Number(values.pages)
const source = dedupedSource(openForBuild(settings, basePath, edition))

if (edition === join(dist, 'edition')) await sweepCopies(join('public', 'edition'), edition)
const frame = await templateOf(dist, basePath, address)
const build = hashOf(JSON.stringify([frame, settings, compressed]) + (await readFile(crewFile, 'utf8')))
const earlier = await readRecord(out)
const isSameBuild = earlier.build === build
const paths = local ? await pathsIn(edition) : await pathsFrom(source, most)
const documents = documentWatch(edition, earlier.seen)
const record: BuildRecord = { build, pages: {}, site: {}, seen: documents.seen }

const stale: string[] = []
for (const path of paths) {
  // Vite has just put the shell where the front page was.
  const made = path === '/' ? undefined : earlier.pages[path]
  if (made !== undefined && local && isSameBuild && (await documents.isFresh(made))) record.pages[path] = made
  else stale.push(path)
}

const quality = compressed ? pageQuality(stale.length) : null
const failures: string[] = []
let done = 0
await crewThrough(
  stale,
  pathToFileURL(crewFile),
  { basePath, edition, out, frame, quality, hasAnswers: !local },
  (answer) => {
    done++
    if ('failure' in answer) failures.push(`${answer.path}: ${answer.failure}`)
    else record.pages[answer.path] = answer.inputs
    if (process.stdout.isTTY || done % 1000 === 0) process.stdout.write(`\r${done} of ${stale.length} pages`)
  },
)

// Of a story that was withdrawn, or that can't be drawn any more, no page stays.
for (const path of Object.keys(earlier.pages)) if (!(path in record.pages)) await removePage(out, path)

const written: string[] = []
if (local && isSameBuild && (await documents.isFresh(earlier.site))) record.site = earlier.site
else {
  const { result, inputs } = await trackInputs(() => siteFiles(source, address, basePath, Date.now(), most))
  record.site = inputs
  for (const [path, text] of result) await write(decodeURI(path), text)
}
await write('shell.html', shellOf(frame))
const headers = await readFile(join(dist, '_headers'), 'utf8').catch(() => null)
if (headers !== null) {
  await write(
    '_headers',
    withAncestors(headers, process.env.VITE_EMBED_HOSTS ?? '')
      .replaceAll('{{style-hashes}}', styleHashes(frame))
      .replaceAll('{{script-hash}}', scriptHash(frame))
      .replaceAll(' {{source}}', insecureOriginOf(settings.url)),
  )
}
if (local) for (const inputs of [record.site, ...Object.values(record.pages)]) await documents.remember(inputs)
await writeRecord(out, record)
const lengths = compressed ? await compressRest() : null

const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `${process.stdout.isTTY ? '\r' : ''}Wrote ${done} of ${paths.length} pages in ${seconds} s; the others had not changed.`,
)
if (lengths !== null)
  console.log(`Compressed ${lengths.files} other files of ${lengths.bytes} bytes to ${lengths.brotli}.`)
const taken = takenNames((await source.edition(new AbortController().signal)).sections)
if (taken.length > 0) {
  console.error(taken.join('\n'))
  // Only who writes the edition can choose another.
  if (local) process.exitCode = 1
}
if (failures.length > 0) {
  console.error(`These pages can't be made:\n${failures.join('\n')}`)
  // A newsroom's server may have a bad story or a bad minute: the browser tries again, and has words for what fails.
  if (local) process.exitCode = 1
}

async function write(name: string, text: string): Promise<void> {
  const file = join(out, name)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  written.push(name)
}

/** Pages have their copies already, and documents that are as they were keep theirs. */
async function compressRest(): Promise<Compressed> {
  await sweepOldCode(join(out, 'assets'))
  const unchanged = new Set(
    Object.entries(documents.seen)
      .filter(([name, [looks]]) => earlier.seen[name]?.[0] === looks)
      .map(([name]) => join('edition', name)),
  )
  const own = await readdir(out, { withFileTypes: true })
  const folders = ['assets', 'edition', 'icons'].map(async (folder) =>
    (await readdir(join(out, folder), { recursive: true }).catch(() => [])).map((name) => join(folder, name)),
  )
  const names = [
    ...written,
    ...own.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name),
    ...(await Promise.all(folders)).flat(),
  ]
  return compressFiles(
    out,
    [...new Set(names)].filter((name) => !unchanged.has(name)),
  )
}

/** What the policy has to allow beside https: a newsroom's server that is asked without it, such as one on this machine. */
function insecureOriginOf(url: string): string {
  return url.startsWith('http:') ? ` ${new URL(url).origin}` : ''
}
