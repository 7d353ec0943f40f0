import * as v from 'valibot'
import { type MathNode, mathAttributes, mathTags, mathValue } from '../../model/math'

const attribute = v.exactOptional(v.pipe(v.string(), v.regex(mathValue)))

/** The nodes of a formula. A formula that isn't right becomes its text, as any mark does. */
export const mathNodes: v.GenericSchema<unknown, MathNode[]> = v.pipe(v.array(v.lazy(() => node)), v.minLength(1))

const node: v.GenericSchema<unknown, MathNode> = v.union([
  v.pipe(v.string(), v.regex(/\S/)),
  v.object({
    tag: v.picklist(mathTags),
    attributes: v.optional(v.object(Object.fromEntries(mathAttributes.map((name) => [name, attribute]))), {}),
    children: v.optional(v.array(v.lazy(() => node)), []),
  }),
])
