import * as v from 'valibot'
import { checked, profileFolders } from '../sources/edition/edition'
import { strictLists } from '../sources/edition/lists'
import { editionSchemas } from '../sources/edition/schema'
import { indexFile } from '../sources/edition/searchIndex'
import { cardsSchema, indexSchema, wordsSchema } from '../sources/edition/searchSchema'
import { profilesFile } from './profileDocuments'

const { edition, front, feed, article, staticPage, profiles, topic, author, block } = editionSchemas('/', strictLists)

/**
 * Validates documents, given by their path within the edition, against edition/1 to the last field. Throws an error with the
 * path and the reason. Blocks of unknown types pass: readers show the words in them.
 */
export function validateEdition(documents: Map<string, unknown>): void {
  for (const [path, document] of documents) {
    if (path === 'edition.json') checked(edition, document, path)
    else if (path === 'front.json') checked(front, document, path)
    else if (path.startsWith('sections/')) checked(feed, document, path)
    else if (path === profilesFile) checked(profiles, document, path)
    else if (path.startsWith(`${profileFolders.topic}/`)) checked(topic, document, path)
    else if (path.startsWith(`${profileFolders.author}/`)) checked(author, document, path)
    else if (path === indexFile) checked(indexSchema, document, path)
    else if (path.startsWith('search/')) checked(path.includes('/words/') ? wordsSchema : cardsSchema, document, path)
    else if (path.startsWith('pages/')) checked(staticPage, checked(withoutForeignBlocks, document, path), path)
    else checked(article, checked(withoutForeignBlocks, document, path), path)
  }
}

const knownTypes: readonly unknown[] = block.options.map(({ entries }) => entries.type.literal)

const withoutForeignBlocks = v.pipe(
  v.looseObject({ body: v.array(v.looseObject({ type: v.string() })) }),
  v.transform((document) => ({ ...document, body: document.body.filter(({ type }) => knownTypes.includes(type)) })),
)
