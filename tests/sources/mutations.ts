/** A JSON document with one thing wrong, and where. */
export interface Mutation {
  /** The field and what became of it, such as "0.title.rendered = null". */
  path: string
  document: unknown
}

const huge = `<b>${'many words &amp; more '.repeat(2_000)}`
const deepest = 7
const mostVariants = 600

/**
 * Yields a document with one field at a time null, of a wrong type, a list, a string of about 40 kB, or removed. Of a
 * list only the first and the last item are changed, so that a document gives a few hundred variants, and never more
 * than 600: those of fields nearest to the root.
 */
export function* mutationsOf(document: unknown): Generator<Mutation> {
  let left = mostVariants
  for (const path of pathsIn(document)) {
    const value = valueAt(document, path)
    for (const [name, wrong] of wrongsFor(value)) {
      if (left === 0) return
      left -= 1
      yield { path: `${path.join('.') || 'document'} = ${name}`, document: replaced(document, path, wrong) }
    }
    if (path.length > 0 && left > 0) {
      left -= 1
      yield { path: `${path.join('.')} removed`, document: removed(document, path) }
    }
  }
}

/** Paths to everything in a document, nearest to the root first. */
function pathsIn(document: unknown): string[][] {
  const found: string[][] = []
  let level: [string[], unknown][] = [[[], document]]
  for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
    found.push(...level.map(([path]) => path))
    level = level.flatMap(([path, value]) =>
      fieldsOf(value).map(([key, inner]): [string[], unknown] => [[...path, key], inner]),
    )
  }
  return found
}

function fieldsOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return []
  const fields = Object.entries(value)
  return Array.isArray(value) && fields.length > 2 ? [...fields.slice(0, 1), ...fields.slice(-1)] : fields
}

function wrongsFor(value: unknown): [string, unknown][] {
  const wrongs: [string, unknown][] = [
    ['null', null],
    ['number', typeof value === 'number' ? 'seven' : 7],
    ['list', Array.isArray(value) ? { 0: 'not a list' } : [value, { odd: true }]],
    ['huge string', huge],
  ]
  return wrongs
}

function valueAt(document: unknown, path: string[]): unknown {
  return path.reduce((value: unknown, key) => fieldsMap(value).get(key), document)
}

function replaced(document: unknown, path: string[], wrong: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return wrong
  const fields = fieldsMap(document)
  fields.set(key, replaced(fields.get(key), rest, wrong))
  return rebuilt(document, fields)
}

function removed(document: unknown, path: string[]): unknown {
  const [key, ...rest] = path
  const fields = fieldsMap(document)
  if (key === undefined) return document
  if (rest.length === 0) fields.delete(key)
  else fields.set(key, removed(fields.get(key), rest))
  return rebuilt(document, fields)
}

function fieldsMap(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}

function rebuilt(like: unknown, fields: Map<string, unknown>): unknown {
  return Array.isArray(like) ? [...fields.values()] : Object.fromEntries(fields)
}
