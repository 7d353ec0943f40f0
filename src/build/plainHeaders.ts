import type { IncomingMessage } from 'node:http'

/**
 * Takes from a request what sirv 3 doesn't answer as RFC 9110 has it: ranges other than one from a byte on, as it reads `bytes=-5`
 * as the first bytes and ends the process at one that ends before it begins; `If-Range`; and encodings that are refused by `q=0`.
 * A server may answer any range with the whole file (14.2).
 */
export function keepPlainHeaders({ headers }: IncomingMessage): void {
  const [, start, end] = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(headers.range ?? '') ?? []
  const isPlain = start !== undefined && (end === undefined || Number(start) <= Number(end))
  if (!isPlain || headers['if-range'] !== undefined) delete headers.range
  const encodings = String(headers['accept-encoding'] ?? '').split(',')
  headers['accept-encoding'] = encodings.filter((encoding) => !/;\s*q=0(?:\.0*)?\s*$/.test(encoding)).join(',')
}
