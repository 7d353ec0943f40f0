import * as v from 'valibot'
import type { Block, ListItem } from '../../model/body'
import type { Photo } from '../../model/photo'
import type { lineSchemas } from './lineSchemas'
import { written } from './lineSchemas'
import type { Lists } from './lists'
import { rareBlocks } from './rareBlocks'

type Field<Output> = v.GenericSchema<unknown, Output>

interface Fields extends Pick<ReturnType<typeof lineSchemas>, 'plain' | 'line'> {
  text: Field<string>
  media: v.GenericSchema<string, string>
  optionalMedia: Field<string>
  photo: Field<Photo>
}

/** The schemas of the blocks of a body, and of a body. Takes the way of reading lists and the fields that blocks share. */
export function blockSchemas(lists: Lists, { text, media, optionalMedia, plain, line, photo }: Fields) {
  const optionalList = <Item extends v.GenericSchema>(item: Item) => lists.orElse(v.optional(lists.of(item), []), [])

  const paragraph = v.object({ type: v.literal('paragraph'), text: line })
  const innerBlocks: v.GenericSchema<unknown, Block[]> = lists.orElse(
    v.optional(
      lists.worded(
        v.lazy(() => block),
        paragraphOf,
      ),
      [],
    ),
    [],
  )
  const bareItem = v.pipe(
    line,
    v.transform((text): ListItem => ({ text, value: null, blocks: [] })),
  )
  const item: v.GenericSchema<unknown, ListItem> = v.union([
    v.object({
      text: v.optional(line, []),
      value: lists.orElse(v.nullish(v.pipe(v.number(), v.integer()), null), null),
      blocks: innerBlocks,
    }),
    bareItem,
  ])
  const list = v.object({
    type: v.literal('list'),
    ordered: lists.orElse(v.optional(v.boolean(), false), false),
    numerals: lists.orElse(v.optional(v.picklist(['1', 'a', 'A', 'i', 'I']), '1'), '1'),
    items: v.pipe(
      lists.worded(item, (words) => words),
      v.minLength(1),
    ),
  })
  // Figures are easily written without quotation marks.
  const figure = v.pipe(
    v.number(),
    v.transform((value) => written(String(value))),
  )
  const row = lists.worded(v.union([plain, figure, line]), (words) => words)
  const quoteEntries = { text: line, blocks: innerBlocks, attribution: text }
  const blocks = v.variant('type', [
    paragraph,
    v.object({ type: v.literal('subhead'), text: line }),
    v.object({ type: v.literal('picture'), photo }),
    v.object({ type: v.literal('gallery'), title: text, photos: v.pipe(lists.of(photo), v.minLength(1)) }),
    v.object({ type: v.literal('quote'), ...quoteEntries }),
    v.object({ type: v.literal('pullquote'), ...quoteEntries }),
    list,
    v.object({
      type: v.literal('table'),
      caption: text,
      header: lists.orElse(v.optional(row, []), []),
      rows: v.pipe(v.array(row), v.minLength(1)),
      rowHeaders: lists.orElse(v.optional(v.boolean(), false), false),
      sortable: lists.orElse(v.optional(v.boolean(), false), false),
    }),
    v.object({
      type: v.literal('embed'),
      url: media,
      title: text,
      player: optionalMedia,
    }),
    ...rareBlocks(lists, { line, text, media, optionalMedia, photo, innerBlocks }),
    v.object({
      type: v.literal('video'),
      url: media,
      title: text,
      poster: optionalMedia,
      captions: optionalList(v.object({ url: media, language: text, label: text })),
    }),
    v.object({
      type: v.literal('factbox'),
      title: text,
      body: v.pipe(lists.worded(v.variant('type', [paragraph, list]), paragraphOf), v.minLength(1)),
    }),
    v.object({ type: v.literal('rule') }),
  ])

  const block: v.GenericSchema<unknown, Block> = blocks
  const body = lists.worded(block, paragraphOf)
  return { blocks, body }
}

function paragraphOf(text: string) {
  return { type: 'paragraph', text }
}
