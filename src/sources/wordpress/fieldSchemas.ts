import * as v from 'valibot'
import { tolerantLists } from '../tolerantLists'

/** Words; none where a plug-in or an old version leaves them out or gives anything else. */
export const text = v.optional(v.fallback(v.string(), ''), '')
/** A list without the items that can't be read; empty where there is none. */
export const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.fallback(tolerantLists.of(item), []), [])

/** Most of what WordPress gives is HTML in `rendered`; plugins and old versions give the bare string. */
export const rendered = v.optional(
  v.fallback(
    v.union([
      v.string(),
      v.pipe(
        v.object({ rendered: v.string() }),
        v.transform(({ rendered }) => rendered),
      ),
    ]),
    '',
  ),
  '',
)

// The width of the column in WordPress' database, which holds slugs percent-encoded.
const slugLimit = 200

/** A slug as a reader writes it: WordPress gives all but ASCII percent-encoded. */
export const slug = v.pipe(
  v.string(),
  v.maxLength(slugLimit),
  v.transform(decoded),
  v.regex(/^[^\p{Cc}\p{Surrogate}/\\?#]+$/u, 'can’t stand in an address'),
  v.notValues(['.', '..']),
)
export const id = v.pipe(v.number(), v.integer(), v.minValue(1))

/** The values of an object that stands for a list; none of what is no object. */
export function valuesIn(record: unknown): unknown[] {
  return typeof record === 'object' && record !== null ? Object.values(record) : []
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
