import * as v from 'valibot'

/** How documents are read: strictly, to state and check the format, or so that what is wrong takes nothing else along. */
export interface Lists {
  /** A list of items. */
  of<Item extends v.GenericSchema>(item: Item): v.GenericSchema<unknown, v.InferOutput<Item>[]>
  /** A list of items that hold words; `fromWords` gives an item of the document that holds just these. */
  worded<Item extends v.GenericSchema>(
    item: Item,
    fromWords: (words: string) => unknown,
  ): v.GenericSchema<unknown, v.InferOutput<Item>[]>
  /** A field that a document can do without. */
  orElse<Field extends v.GenericSchema>(
    field: Field,
    otherwise: v.InferOutput<Field>,
  ): v.GenericSchema<unknown, v.InferOutput<Field>>
}

/** Everything has to be right. */
export const strictLists: Lists = {
  of: (item) => v.array(item),
  worded: (item) => v.array(item),
  orElse: (field) => field,
}
