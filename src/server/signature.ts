/** How far the time in a signature may be from now, in ms. */
const window = 5 * 60_000

export type SignatureCheck = 'valid' | 'forged' | 'old' | 'repeated'

/**
 * Checks the signatures of messages, as Ghost writes them: "sha256=<hex>, t=<ms since the Unix epoch>", an HMAC over the body
 * and the time. Each is accepted once. The returned function takes the header, the body and the time now in ms.
 */
export function openSignatureCheck(secret: string) {
  const seen = new Map<string, number>()
  const key = crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])

  return async (header: string | null, body: string, now: number): Promise<SignatureCheck> => {
    const [, hex] = /\bsha256=([0-9a-f]{64})\b/i.exec(header ?? '') ?? []
    const [, time] = /\bt=(\d{1,16})\b/.exec(header ?? '') ?? []
    if (hex === undefined || time === undefined) return 'forged'
    // Web Crypto compares in constant time.
    const isGenuine = await crypto.subtle.verify('HMAC', await key, bytesIn(hex), bytesOf(body + time))
    if (!isGenuine) return 'forged'
    if (Math.abs(now - Number(time)) > window) return 'old'
    for (const [signature, expires] of seen) if (expires < now) seen.delete(signature)
    if (seen.has(hex)) return 'repeated'
    seen.set(hex, Number(time) + window)
    return 'valid'
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function bytesIn(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
