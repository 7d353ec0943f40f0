/** A weak entity tag for bytes (RFC 9110, 8.8.3): weak, as the same tag stands for every encoding of them. */
export async function etagOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `W/"${btoa(String.fromCharCode(...hash.subarray(0, 15)))}"`
}

/** Whether a request's If-None-Match names an entity tag (RFC 9110, 13.1.2). */
export function isKnown(etag: string, ifNoneMatch: string | null): boolean {
  if (etag === '' || ifNoneMatch === null) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag))
}
