import { join } from 'node:path'
import { validateEdition } from '../src/export/validate'
import { searchDocuments } from '../src/sources/edition/searchIndex'
import { buildEdition } from './buildEdition'
import { film } from './film'
import { pictureUses } from './pictureUses'
import { makeRenditions } from './renditions'
import { readSourceFiles } from './sourceFiles'
import { tones } from './tones'
import { writeEdition } from './writeEdition'

const sourceFolder = join('sample', 'edition')
const editionFolder = join('public', 'edition')
const recordFile = join('node_modules', '.cache', 'broadsheet', 'sample.json')

try {
  const started = performance.now()
  const source = await readSourceFiles(sourceFolder)
  const { pictures, files } = await makeRenditions(source.pictures, pictureUses(source))
  const documents = buildEdition(source, pictures)
  const findable = source.stories.map(({ id, published }) => ({
    name: id,
    published,
    read: async () => documents.get(`articles/${id}.json`),
  }))
  for await (const [path, document] of searchDocuments(findable)) documents.set(path, document)
  validateEdition(documents)
  await writeEdition(editionFolder, documents, [...files, tones, ...film], recordFile)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Built ${source.stories.length} stories and ${pictures.size} pictures in ${seconds} s.`)
} catch (error) {
  console.error('The sample edition was not built.', error instanceof Error ? reasonOf(error) : error)
  process.exitCode = 1
}

function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message} (${cause.message})` : message
}
