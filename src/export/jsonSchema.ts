import { type ConversionConfig, toJsonSchemaDefs } from '@valibot/to-json-schema'
import { strictLists } from '../sources/edition/lists'
import { editionSchemas } from '../sources/edition/schema'

const conversion: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'input',
  // What JSON Schema has no word for: spaces around words, and checks by code (calendar, time zones, language tags).
  ignoreActions: ['trim', 'check'],
  // Patterns are read as Unicode by JSON Schema anyway ("u" flag), so theirs need no flag.
  overrideAction: ({ valibotAction, jsonSchema }) =>
    valibotAction.type === 'regex' && 'requirement' in valibotAction && valibotAction.requirement instanceof RegExp
      ? { ...jsonSchema, pattern: valibotAction.requirement.source }
      : null,
}

/**
 * The format edition/1 as JSON Schema (draft 2020-12): what a document has to be so that nothing of it is refused, left
 * out or replaced. Made from the schemas that documents are read with; published as `public/edition.schema.json`.
 */
export function editionJsonSchema(): object {
  const { edition, front, feed, article, staticPage, profiles, topic, author, ...parts } = editionSchemas(
    '/',
    strictLists,
  )
  const documents = { edition, front, feed, article, staticPage, profiles, topic, author }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:broadsheet:edition:1',
    title: 'edition/1',
    description:
      'The documents of a news edition: edition.json, its front page, the feeds of its sections, its articles, its static pages, its topics and authors.',
    anyOf: Object.keys(documents).map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: toJsonSchemaDefs({ ...documents, ...parts }, conversion),
  }
}
