/** How far the time in a signature may be from now, in ms. */
const window = 5 * 60_000

export type SignatureCheck = 'valid' | 'forged' | 'old' | 'repeated'

/**
 * Remembers a signature until a time (ms since the Unix epoch) after which it is too old to be accepted. Takes the time now as
 * well, and returns whether it was new.
 */
export type RememberSignature = (signature: string, expires: number, now: number) => Promise<boolean>

/** Remembers signatures in memory. */
export function rememberInMemory(): RememberSignature {
  const seen = new Map<string, number>()
  return async (signature, expires, now) => {
    for (const [each, end] of seen) if (end < now) seen.delete(each)
    const isNew = !seen.has(signature)
    seen.set(signature, expires)
    return isNew
  }
}

/**
 * Checks the signatures of messages, as Ghost writes them: "sha256=<hex>, t=<ms since the Unix epoch>", an HMAC over the body
 * and the time. Each is accepted once, which `remember` keeps watch over. The returned function takes the header, the body and the time now in ms.
 */
export function openSignatureCheck(secret: string, remember: RememberSignature) {
  const key = crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])

  return async (header: string | null, body: string, now: number): Promise<SignatureCheck> => {
    const [, hex] = /\bsha256=([0-9a-f]{64})\b/i.exec(header ?? '') ?? []
    const [, time] = /\bt=(\d{1,16})\b/.exec(header ?? '') ?? []
    if (hex === undefined || time === undefined) return 'forged'
    // Web Crypto compares in constant time.
    const isGenuine = await crypto.subtle.verify('HMAC', await key, bytesIn(hex), bytesOf(body + time))
    if (!isGenuine) return 'forged'
    if (Math.abs(now - Number(time)) > window) return 'old'
    return (await remember(hex.toLowerCase(), Number(time) + window, now)) ? 'valid' : 'repeated'
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function bytesIn(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
