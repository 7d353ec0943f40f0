import * as v from 'valibot'
import { type Inline, plainText } from '../../model/body'
import { linkAddress } from '../address'
import type { Lists } from './lists'
import { mathNodes } from './mathSchema'

/** Text that says something, without spaces at its ends. */
export const words = v.pipe(v.string(), v.regex(/\S/), v.trim())
/** No id of the reader's own page begins like this. */
export const anchorId = v.pipe(v.string(), v.regex(/^at-[\w.-]+$/))
export const address = v.pipe(v.string(), v.metadata({ format: 'uri-reference' }))
const markType = v.picklist(['strong', 'emphasis', 'subscript', 'superscript', 'deleted', 'inserted', 'small', 'code'])

/**
 * The schemas of a line of text: as plain text that may be empty, one of its parts, and the whole. Takes the way of reading, and the
 * folder that links are relative to.
 */
export function lineSchemas(lists: Lists, base: string) {
  const plain = v.pipe(v.string(), v.transform(written))
  const mark = v.variant('type', [
    v.object({ type: markType, text: v.lazy(() => line) }),
    v.object({ type: v.literal('link'), href: address, text: v.lazy(() => line) }),
    v.object({ type: v.literal('anchor'), id: anchorId, text: v.lazy(() => line) }),
    v.object({ type: v.literal('language'), language: words, text: v.lazy(() => line) }),
    v.object({ type: v.literal('ruby'), reading: words, text: v.lazy(() => line) }),
    v.object({
      type: v.literal('formula'),
      math: mathNodes,
      isBlock: v.optional(v.boolean(), false),
      text: v.lazy(() => line),
    }),
    v.object({ type: v.literal('break') }),
  ])
  const part = v.union([
    plain,
    v.pipe(
      mark,
      v.transform((marked): Inline[] => {
        if (marked.type !== 'link') return [marked]
        const href = linkAddress(marked.href, base)
        return href === null ? marked.text : [{ ...marked, href }]
      }),
    ),
  ])
  const line: v.GenericSchema<unknown, Inline[]> = v.pipe(
    v.union([
      part,
      v.pipe(
        lists.worded(part, (words) => words),
        v.transform((parts) => parts.flat()),
      ),
    ]),
    v.check((parts) => plainText(parts).trim() !== '', 'no words'),
  )

  return { plain, part, line }
}

/** Plain text as a line. */
export function written(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }]
}
