import { createHmac } from 'node:crypto'

/** Signs a message as the newsroom's system does. Takes its body, the time in ms since the Unix epoch and the secret. */
export function signatureOf(body: string, time: number, secret: string): string {
  const hash = createHmac('sha256', secret).update(`${body}${time}`).digest('hex')
  return `sha256=${hash}, t=${time}`
}
