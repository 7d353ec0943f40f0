import * as v from 'valibot'
import { ReadError } from '../model/readError'

const reasonLimit = 1000

/**
 * What a schema makes of an answer; `name` says for the newsroom's engineers which answer it is, `refusal` what is wrong with
 * it as a whole. Throws a `ReadError` that says what is wrong where.
 */
export function parseOrThrow<Schema extends v.GenericSchema>(
  schema: Schema,
  document: unknown,
  name: string,
  refusal = 'can’t be read',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, document)
  if (result.success) return result.output
  const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'document'}: ${issue.message}`)
  throw new ReadError('unreadable', `${name} ${refusal}. ${wrong.join('; ')}`.slice(0, reasonLimit))
}
