import { writeFileSync } from 'node:fs'
import { editionJsonSchema } from './jsonSchema'

writeFileSync('public/edition.schema.json', `${JSON.stringify(editionJsonSchema(), null, 2)}\n`)
