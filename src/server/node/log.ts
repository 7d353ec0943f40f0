/** How long lines wait for others, in ms: writing each by itself would cost more than answering. */
const gathering = 100

let lines: string[] = []

/** Writes a line of JSON to standard output, with others of the same moment: one for each request and each event. */
export function log(entry: { kind: string } & Record<string, unknown>): void {
  if (lines.length === 0) setTimeout(writeLines, gathering)
  lines.push(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`)
}

/** Writes what is waiting; a process that ends has to do so itself. */
export function writeLines(): void {
  process.stdout.write(lines.join(''))
  lines = []
}
