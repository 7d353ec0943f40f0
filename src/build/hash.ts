import { createHash } from 'node:crypto'

/** A hash of bytes or UTF-8 text, in Base64. */
export function hashOf(bytes: Uint8Array | string, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(algorithm).update(bytes).digest('base64')
}
