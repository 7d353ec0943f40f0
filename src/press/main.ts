import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checked } from '../sources/edition'
import { editionSchemas } from '../sources/editionSchema'
import { tolerantLists } from '../sources/tolerantLists'
import { compose } from './compose'
import { readDesk } from './desk'
import { makePlates } from './plates'

const deskFolder = 'edition'
const printedFolder = join('public', 'edition')

const started = performance.now()
const desk = await readDesk(deskFolder)
const { plates, prints } = await makePlates(desk.recipes)
const documents = compose(desk, plates)

for (const [path, document] of documents) checked(schemaOf(path), document, path)
for (const [path, document] of documents) await written(join(printedFolder, path), JSON.stringify(document))
for (const { path, print } of prints) {
  const file = join(printedFolder, path)
  // Drawings are quick and change with this code; a photograph's file, once printed, stays as it is.
  if (path.endsWith('.svg') || !(await exists(file))) await written(file, await print())
}
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(`Printed ${desk.stories.length} stories and ${plates.size} pictures in ${seconds} s.`)

/** What readers will make of a document: the press prints nothing that they would refuse. */
function schemaOf(path: string) {
  const schemas = editionSchemas('/', tolerantLists)
  if (path === 'edition.json') return schemas.edition
  if (path === 'front.json') return schemas.front
  return path.startsWith('sections/') ? schemas.feed : schemas.article
}

/** Writes a file unless it already says the same, so that its time of change means something. */
async function written(file: string, content: string | Uint8Array): Promise<void> {
  const before = await readFile(file).catch(() => null)
  if (before?.equals(Buffer.from(content))) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
