import { join } from 'node:path'
import { validateEdition } from '../src/export/validate'
import { searchDocuments } from '../src/sources/edition/searchIndex'
import { compose } from './compose'
import { readDesk } from './desk'
import { makePlates } from './plates'
import { printInto } from './printer'
import { usesIn } from './uses'

const deskFolder = join('sample', 'edition')
const printedFolder = join('public', 'edition')
const recordFile = join('node_modules', '.cache', 'broadsheet', 'press.json')

try {
  const started = performance.now()
  const desk = await readDesk(deskFolder)
  const { plates, prints } = await makePlates(desk.recipes, usesIn(desk.stories, desk.edition.language))
  const documents = compose(desk, plates)
  const findable = desk.stories.map(({ id, published }) => ({
    name: id,
    published,
    read: async () => documents.get(`articles/${id}.json`),
  }))
  for await (const [path, document] of searchDocuments(findable)) documents.set(path, document)
  validateEdition(documents)
  await printInto(printedFolder, documents, prints, recordFile)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Printed ${desk.stories.length} stories and ${plates.size} pictures in ${seconds} s.`)
} catch (error) {
  console.error('The press has stopped.', error instanceof Error ? reasonOf(error) : error)
  process.exitCode = 1
}

function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message} (${cause.message})` : message
}
