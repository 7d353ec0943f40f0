import type { CachedAnswer } from './pageCache'

export type Coding = 'br' | 'gzip'

/** Compresses bytes of a media type with a content coding (RFC 9110, 8.4.1). */
export type Compress = (
  bytes: Uint8Array<ArrayBuffer>,
  coding: Coding,
  type: string,
) => Promise<Uint8Array<ArrayBuffer>>

/** A body as it is sent, and the coding that it is in; null for none. */
export interface EncodedBody {
  body: Uint8Array<ArrayBuffer>
  coding: Coding | null
}

/** Below this size, in bytes, compression saves nothing. */
const smallest = 400

/** An answer's body in the best coding that its asker accepts; each is made once. Takes the request's Accept-Encoding. */
export async function encodedBody(
  answer: CachedAnswer,
  accepted: string | null,
  compress: Compress | undefined,
): Promise<EncodedBody> {
  const { body, type, encoded } = answer
  const coding = codingFor(answer, accepted)
  if (compress === undefined || coding === null) return { body, coding: null }
  const bytes = encoded.get(coding) ?? compress(body, coding, type)
  encoded.set(coding, bytes)
  const made = await bytes
  // Without a promise around it, so that `encodedBefore` needn't wait.
  encoded.set(coding, made)
  return { body: made, coding }
}

/** As `encodedBody`, without waiting; null where the body has to be compressed first. */
export function encodedBefore(
  answer: CachedAnswer,
  accepted: string | null,
  compress: Compress | undefined,
): EncodedBody | null {
  const coding = codingFor(answer, accepted)
  if (compress === undefined || coding === null) return { body: answer.body, coding: null }
  const body = answer.encoded.get(coding)
  return body instanceof Uint8Array ? { body, coding } : null
}

function codingFor({ body }: CachedAnswer, accepted: string | null): Coding | null {
  if (accepted === null || body.byteLength < smallest) return null
  return (['br', 'gzip'] as const).find((name) => accepts(accepted, name)) ?? null
}

/** RFC 9110, 12.5.3, without wildcards: who sends one can do with the plain bytes. */
function accepts(header: string, coding: string): boolean {
  return header.split(',').some((entry) => {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}
