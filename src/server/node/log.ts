/** Writes a line of JSON to standard output: one for each request and each event. */
export function log(entry: { kind: string } & Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`)
}
