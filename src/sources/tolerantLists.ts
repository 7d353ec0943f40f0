import * as v from 'valibot'
import type { Lists } from './edition/lists'

/** Nothing is lost: what is wrong is left out, replaced, or kept as its words, and all the rest is read. */
export const tolerantLists: Lists = {
  of: (item) =>
    v.pipe(
      v.array(v.unknown()),
      v.transform((values) => values.flatMap((value) => readable(item, value))),
    ),
  worded: (item, fromWords) =>
    v.pipe(
      v.array(v.unknown()),
      v.transform((values) =>
        values.flatMap((value) => {
          const read = readable(item, value)
          return read.length > 0 ? read : readable(item, fromWords(wordsIn(value)))
        }),
      ),
    ),
  orElse: (field, otherwise) => v.fallback(field, otherwise),
}

const deepest = 32

function readable<Item extends v.GenericSchema>(item: Item, value: unknown): v.InferOutput<Item>[] {
  // The schema of inline text is recursive: a document nested without end would take it past the stack.
  if (isDeeperThan(deepest, value)) return []
  const result = v.safeParse(item, value)
  return result.success ? [result.output] : []
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner))
}

/** Keys whose strings are names for machines, not words for readers. */
const machineKeys = new Set([
  'type',
  'href',
  'url',
  'src',
  'id',
  'language',
  'class',
  'style',
  'renditions',
  'focalPoint',
])

/** All the words in a value that the format doesn't know, in reading order. */
function wordsIn(value: unknown): string {
  const found: string[] = []
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next === 'string') found.push(next)
    else if (typeof next === 'object' && next !== null) {
      const spoken = Object.entries(next).filter(([key]) => !machineKeys.has(key))
      for (const [, inner] of spoken.reverse()) waiting.push(inner)
    }
  }
  return found.join(' ').replace(/\s+/g, ' ')
}
