import { UsageError } from '../export/commandOptions'

/** Parses the value of `--port`. Throws a `UsageError` where it is no port. */
export function portIn(value: string): number {
  const port = Number(value)
  if (/^\d+$/.test(value) && port < 2 ** 16) return port
  throw new UsageError(`--port is "${value}": it has to be a number below 65536.`)
}

/** Says, for people, why a server doesn't start. */
export function reasonNotToServe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isTaken = 'code' in error && error.code === 'EADDRINUSE' && 'port' in error
  return isTaken ? `Port ${error.port} is in use: choose another one with --port.` : error.message
}
