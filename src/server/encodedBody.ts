import type { CachedAnswer } from './pageCache'

/** Compresses bytes of a media type with a content coding (RFC 9110, 8.4.1). */
export type Compress = (
  bytes: Uint8Array<ArrayBuffer>,
  coding: 'br' | 'gzip',
  type: string,
) => Promise<Uint8Array<ArrayBuffer>>

/** Below this size, in bytes, compression saves nothing. */
const smallest = 400

/** An answer's body in the best coding that its asker accepts; each is made once. Takes the request's Accept-Encoding. */
export async function encodedBody(
  { body, type, encoded }: CachedAnswer,
  accepted: string | null,
  compress: Compress | undefined,
): Promise<{ body: Uint8Array<ArrayBuffer>; coding: 'br' | 'gzip' | null }> {
  const coding = (['br', 'gzip'] as const).find((name) => accepts(accepted ?? '', name))
  if (compress === undefined || coding === undefined || body.byteLength < smallest) return { body, coding: null }
  const bytes = encoded.get(coding) ?? compress(body, coding, type)
  encoded.set(coding, bytes)
  return { body: await bytes, coding }
}

/** RFC 9110, 12.5.3, without wildcards: who sends one can do with the plain bytes. */
function accepts(header: string, coding: string): boolean {
  return header.split(',').some((entry) => {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}
