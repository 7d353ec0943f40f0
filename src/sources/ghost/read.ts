import type * as v from 'valibot'
import type { FetchJson } from '../fetchJson'
import { parseOrThrow } from '../parseOrThrow'

/** The most that Ghost 6 gives at once. */
export const mostAtOnce = 100

export type ReadGhost = ReturnType<typeof ghostReader>

/** The address of a site, ending in a slash. */
export function ghostAddress(url: string): string {
  return `${url.replace(/\/+$/, '')}/`
}

/** Returns what asks the Content API of the site at an address (ending in a slash), and checks the answer. */
export function ghostReader(site: string, key: string, readDocument: FetchJson) {
  return async <Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    options: Record<string, string | number>,
    signal: AbortSignal,
  ): Promise<v.InferOutput<Schema>> => {
    const query = new URLSearchParams({ key })
    for (const [name, value] of Object.entries(options)) query.set(name, String(value))
    const { document } = await readDocument(`${site}ghost/api/content/${path}?${query}`, signal)
    return parseOrThrow(schema, document, `Ghost’s answer for ${path}`)
  }
}
