import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openEdition } from '../sources/edition'
import { compressAll } from './compress'
import { crewThrough } from './crew'
import { readEditionFile } from './editionFiles'
import { frameOf } from './frame'
import { withAncestors } from './framing'
import { hashOf } from './hash'
import { pathsOf } from './paths'
import { type BuildRecord, readRecord, stalePaths, writeRecord } from './record'
import { siteFiles } from './siteFiles'

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    edition: { type: 'string', default: join('dist', 'edition') },
    out: { type: 'string', default: 'dist' },
    'no-compression': { type: 'boolean', default: false },
  },
})
const { dist, edition, out } = values
const basePath = '/'
const address = process.env.VITE_SITE_URL ?? 'http://localhost:4173/'
const crewFile = resolve('dist-server', 'work.js')

const started = performance.now()
const { frame, styleHash } = await frameOf(dist, basePath, address)
const earlier = await readRecord(out, hashOf(JSON.stringify(frame) + (await readFile(crewFile, 'utf8'))))
const paths = await pathsOf(edition)
const stale = await stalePaths(paths, earlier, edition, out)

const record: BuildRecord = { build: earlier.build, pages: {} }
for (const path of paths) record.pages[path] = earlier.pages[path] ?? {}
const failures: string[] = []
let done = 0
await crewThrough(stale, pathToFileURL(crewFile), { basePath, edition, out, frame }, (answer) => {
  done++
  if ('failure' in answer) {
    failures.push(`${answer.path}: ${answer.failure}`)
    delete record.pages[answer.path]
  } else record.pages[answer.path] = answer.inputs
  if (process.stdout.isTTY || done % 1000 === 0) process.stdout.write(`\r${done} of ${stale.length} pages`)
})

const source = openEdition(`${basePath}edition/`, async (url) => ({
  ...(await readEditionFile(edition, basePath, url)),
  headers: new Headers(),
}))
for (const [path, text] of await siteFiles(source, address, basePath, Date.now())) {
  const file = join(out, decodeURI(path))
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
await writeFile(join(out, 'shell.html'), frame.shell)
const headers = await readFile(join(dist, '_headers'), 'utf8').catch(() => null)
if (headers !== null) {
  const allowed = withAncestors(headers, process.env.VITE_EMBED_HOSTS ?? '')
  await writeFile(join(out, '_headers'), allowed.replaceAll('{{style-hash}}', styleHash))
}
await writeRecord(out, record)
const compressed = values['no-compression'] ? null : await compressAll(out)

const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `${process.stdout.isTTY ? '\r' : ''}Wrote ${done} of ${paths.length} pages in ${seconds} s; the others had not changed.`,
)
if (compressed !== null) {
  console.log(`Compressed ${compressed.files} files of ${compressed.bytes} bytes to ${compressed.brotli}.`)
}
if (failures.length > 0) {
  console.error(`These pages can't be made:\n${failures.join('\n')}`)
  process.exitCode = 1
}
